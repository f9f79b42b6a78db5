import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compilePattern } from './pattern.ts';
import { compileMachine, runMachine } from './pattern-machine.ts';
import { safeLength } from './pattern-risk.ts';

function matches(source: string, text: string): boolean | undefined {
  return compilePattern(source, () => undefined)?.(text);
}

describe('compilePattern', () => {
  it.each([
    ['^(a+)+$', `${'a'.repeat(5000)}!`, false],
    ['^(a|a)*$', `${'a'.repeat(5000)}!`, false],
    ['^([a-z]+\\d*)+$', 'a1'.repeat(5000), true],
    ['\\d+\\d+\\d+$', `${'1'.repeat(20_000)}x`, false],
    ['(x+x+)+y', `${'x'.repeat(5000)}y`, true],
    ['^(?:[\\w-]+\\.)+[a-z]{2,}$', `${'a-b.'.repeat(3000)}com`, true],
  ])('reads %s on a hostile text', (source, text, expected) => {
    expect(matches(source, text)).toBe(expected);
  });

  it('reads patterns that only make sense without the flag u', () => {
    expect(matches('^\\-$', '-')).toBe(true);
    expect(matches('(', '')).toBeUndefined();
  });

  it('leaves plain patterns to the engine', () => {
    expect(safeLength('^t1_[0-9a-z]+$', 'u')).toBeGreaterThan(3000);
    expect(safeLength('^(a+)+$', 'u')).toBe(0);
    expect(safeLength('^(?:ab){1,3}$', 'u')).toBeGreaterThan(1_000_000);
  });
});

describe('runMachine', () => {
  const sources = [
    'a',
    '^a$',
    'a|b',
    '(a|bc)*d',
    '^(?:a{2,3}b?)+$',
    '[^a]',
    '.',
    '\\bab\\b',
    '\\Ba',
    'a{0}b',
    'a*',
    '^$',
    '(a*)*c',
    '\\p{L}+é',
    '[a-c]{2}',
    '(?:)',
    'a??b',
    'x{2,}',
  ] as const;

  test.prop(
    [fc.constantFrom(...sources), fc.string({ unit: fc.constantFrom(...'abcdxé😀 \n'), maxLength: 12 })],
    {
      numRuns: 3000,
    },
  )('agrees with the engine', (source, text) => {
    const machine = compileMachine(source, 'u');
    expect(machine === undefined ? undefined : runMachine(machine, text)).toBe(
      new RegExp(source, 'u').test(text),
    );
  });

  it('knows what it cannot read', () => {
    expect(compileMachine('(?=a)b', 'u')).toBeUndefined();
    expect(compileMachine('(a)\\1', 'u')).toBeUndefined();
    expect(compileMachine('(?:a{1000}){1000}', 'u')).toBeUndefined();
  });
});

import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { findRepeats } from './find-repeats.ts';
import { scanJson } from './scan-json.ts';
import { encodeText } from './text.ts';

const keys = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '"', '\\'), maxLength: 3 }), {
  maxLength: 60,
});

describe('findRepeats', () => {
  test.prop([keys, fc.boolean()])('finds every key that its object has already', (names, isEscaped) => {
    const members = names.map((name) => `${spelled(name, isEscaped)}:{"a":${JSON.stringify({ a: [name] })}}`);
    const text = `[{"a":1,"b":2},{${members.join()}}]`;
    expect(findRepeats(scanJson(encodeText(text)))).toHaveLength(names.length - new Set(names).size);
  });

  test.prop([
    fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2 }), { maxLength: 32 }),
  ])('takes no two keys for one that are merely alike', (names) => {
    const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, name])));
    expect(findRepeats(scanJson(encodeText(text)))).toEqual([]);
  });
});

function spelled(name: string, isEscaped: boolean): string {
  return isEscaped ? JSON.stringify(name).replace(/^"a/, '"\\u0061') : JSON.stringify(name);
}

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { codeSpan } from './code-span.ts';

/** A code span as GitHub reads it in a table cell: the pipes first, then the fence, then one space at either end. */
function readSpan(span: string): string | undefined {
  const cell = span.replaceAll('\\|', '\u0000');
  if (cell.includes('|')) return undefined;
  const fence = /^`+/.exec(cell)?.[0] ?? '';
  const inner = cell.slice(fence.length, -fence.length);
  const runs = [...inner.matchAll(/`+/g)].map(([run]) => run.length);
  if (!cell.endsWith(fence) || runs.includes(fence.length)) return undefined;
  const content = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner;
  return content.replaceAll('\u0000', '|');
}

describe('codeSpan', () => {
  it.each([
    ['[]', '`[]`'],
    ['a | b', '`a \\| b`'],
    ['`', '`` ` ``'],
    ['a``b`c', '``` a``b`c ```'],
    ['\n', '`<U+000A>`'],
    [' ', '`<U+0020>`'],
    ['', '`<U+0020>`'],
    ['a\\|b', '`a\\<U+007C>b`'],
    ['<script>', '`<script>`'],
  ])('writes %j as %s', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  test.prop([fc.string({ unit: fc.constantFrom('`', '|', ' ', 'a', '*', '<'), minLength: 1 })])(
    'reads back as the text',
    (text) => {
      fc.pre(text.trim() !== '');
      expect(readSpan(codeSpan(text))).toBe(text);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { encodeText } from '../wire/text.ts';
import { excerpt } from './excerpt.ts';
import { sourceText } from './source-text.ts';

describe('sourceText', () => {
  it('counts lines and columns from 1, columns in characters', () => {
    const text = sourceText('a.yaml', encodeText('é: 1\r\n\u{1f525}b: 2\n'));
    expect(text.position(0)).toEqual({ file: 'a.yaml', line: 1, column: 1 });
    expect(text.position(2)).toEqual({ file: 'a.yaml', line: 1, column: 2 });
    expect(text.position(11)).toEqual({ file: 'a.yaml', line: 2, column: 2 });
    expect(text.line(1)).toEqual({ start: 0, end: 5 });
  });

  it('agrees with counting by hand on a line longer than a block', () => {
    const line = 'é'.repeat(5000);
    const text = sourceText('a.json', encodeText(`{}\n${line}`));
    expect(text.position(3 + 2 * 4321)).toEqual({ file: 'a.json', line: 2, column: 4322 });
  });

  it('keeps an offset past the end in the text', () => {
    expect(sourceText('a', encodeText('ab')).position(99)).toEqual({ file: 'a', line: 1, column: 3 });
  });
});

describe('excerpt', () => {
  it('marks the stretch and puts the note beside it', () => {
    const text = sourceText('a.yaml', encodeText('type: object\n  type: integr\n'));
    expect(excerpt(text, { start: 21, end: 27 }, 'did you mean "integer"?')).toEqual([
      '    2 |   type: integr',
      '      |         ^^^^^^ did you mean "integer"?',
    ]);
  });

  it('cuts long lines and shows no control character', () => {
    const bytes = encodeText(`${'a'.repeat(100_000)}\u001b[31m\u202e${'b'.repeat(100_000)}`);
    const [line = '', marks = ''] = excerpt(
      sourceText('a.json', bytes),
      { start: 100_000, end: 100_005 },
      undefined,
    );
    expect(line).toMatch(/^ {4}1 \| …a{60}\ufffd\[31m\ufffdb+…$/);
    expect(marks.indexOf('^')).toBe(line.indexOf('\ufffd'));
    expect(line.length).toBeLessThan(130);
  });
});

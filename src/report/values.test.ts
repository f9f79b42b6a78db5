import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { byteCount, cellsOf, cellsOfBytes, columnsOf, shownOf, shownText, thousands } from './values.ts';

describe('cellsOf', () => {
  it.each([
    ['NUL, ESC', '\u0000\u001b[2J', '<U+0000><U+001B>[2J'],
    ['joiners and direction', 'a\u200db\u202e', 'a<U+200D>b<U+202E>'],
    ['spaces that are none', '\u00a0\t\r\n', '<U+00A0><U+0009><U+000D><U+000A>'],
    ['combining marks', 'e\u0301', 'e<U+0301>'],
    ['letters that are not drawn', '\u3164', '<U+3164>'],
    ['half a pair', '\ud83d', '<U+D83D>'],
    ['plain text in any script', 'naïve 日本 🔥', 'naïve 日本 🔥'],
  ])('shows %s', (_, text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it('counts the columns of wide characters as two', () => {
    expect(columnsOf(cellsOf('a日🔥'))).toBe(5);
  });

  test.prop([fc.string({ unit: 'binary' })])('spelled out is ASCII that says every code point', (text) => {
    const shown = shownOf(cellsOf(text, { spellOut: true }));
    expect(shown).toMatch(/^[\u0020-\u007e]*$/);
    const back = shown.replaceAll(/<U\+([0-9A-F]{4,6})>/g, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    fc.pre(!/<U\+/.test(text));
    expect(back).toBe(text);
  });
});

describe('cellsOfBytes', () => {
  test.prop([fc.uint8Array({ maxLength: 40 })])('loses no byte', (bytes) => {
    expect(byteCount(cellsOfBytes(bytes))).toBe(bytes.length);
  });

  it('shows what is no UTF-8 as digits, and the rest as text', () => {
    expect(shownOf(cellsOfBytes(Uint8Array.of(0x61, 0xed, 0xa0, 0x80, 0xc3, 0xa9, 0xff)))).toBe(
      'a<ED A0 80>é<FF>',
    );
  });
});

describe('thousands', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_234_567, '1,234,567'],
    [279.9, '279.9'],
    [1234.5, '1,234.5'],
  ])('writes %d as %s', (value, text) => {
    expect(thousands(value)).toBe(text);
  });
});

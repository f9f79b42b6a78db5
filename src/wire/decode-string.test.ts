import { describe, expect, it } from 'vitest';
import { unescapeString } from './decode-string.ts';

const long = 'The quick brown fox jumps over the lazy dog, and then once more. ';

describe('unescapeString', () => {
  it.each([
    ['\\"\\\\\\/\\b\\f\\n\\r\\t', '"\\/\b\f\n\r\t'],
    ['\\u0041\\u00e9\\u20ac', 'Aé€'],
    ['\\ud83d\\ude00', '😀'],
    ['\\ud83d', '\ud83d'],
    ['\\ude00\\ud83d', '\ude00\ud83d'],
    ['a\\qb\\u12g4', 'aqbu12g4'],
    ['a\u0001\nb\\n', 'a\u0001\nb\n'],
    ['\\u0000\\u001f', '\u0000\u001f'],
    ['ends with \\', 'ends with \\'],
    ['\u2028\\t\ud800', '\u2028\t\ud800'],
  ])('reads %j, alone and in a long text', (content, value) => {
    expect(unescapeString(content)).toBe(value);
    expect(unescapeString(long + content)).toBe(long + value);
  });
});

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import { jsonNull } from '../model/json.ts';
import { equalJson } from './equal-json.ts';
import { keyOf } from './json-key.ts';
import { parseJson } from './parse-json.ts';
import { encodeText } from './text.ts';

function json(text: string): Json {
  return parseJson(encodeText(text)).root ?? jsonNull;
}

const rows: readonly (readonly [string, string, boolean])[] = [
  ['1', '1.0', true],
  ['1', 'true', false],
  ['0', 'false', false],
  ['-0', '0', true],
  ['1e2', '100', true],
  ['9007199254740993', '9007199254740992', false],
  ['"é"', '"\\u00e9"', true],
  ['"é"', '"e\u0301"', false],
  ['{"a":1,"b":2}', '{"b":2.0,"a":1}', true],
  ['{"a":1}', '{"a":1,"b":2}', false],
  ['{"a":1,"a":2}', '{"a":2}', true],
  ['{"a":1,"a":2}', '{"a":1}', false],
  ['{"a":1,"a":1}', '{"a":1,"b":1}', false],
  ['[1,2]', '[2,1]', false],
  ['[[1],2]', '[[1],2]', true],
  ['["1"]', '[1]', false],
  ['["a,b"]', '["a","b"]', false],
  ['null', '"null"', false],
  ['{}', '[]', false],
];

describe('equalJson', () => {
  it.each(rows)('%s and %s: %s', (left, right, expected) => {
    expect(equalJson(json(left), json(right))).toBe(expected);
    expect(equalJson(json(right), json(left))).toBe(expected);
  });

  it('compares 100,000 levels', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(equalJson(json(deep), json(deep))).toBe(true);
  });
});

describe('keyOf', () => {
  it.each(rows)('is the same for %s and %s: %s', (left, right, expected) => {
    expect(keyOf(json(left)) === keyOf(json(right))).toBe(expected);
  });

  test.prop([fc.json({ maxDepth: 2 }), fc.json({ maxDepth: 2 })])('agrees with equalJson', (left, right) => {
    expect(keyOf(json(left)) === keyOf(json(right))).toBe(equalJson(json(left), json(right)));
    expect(keyOf(json(left))).toBe(keyOf(json(left)));
  });
});

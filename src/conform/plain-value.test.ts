import { describe, expect, it } from 'vitest';
import { writeJson } from '../wire/write-json.ts';
import { plainValue } from './plain-value.ts';

const none: ReadonlySet<string> = new Set();

describe('plainValue', () => {
  it.each([
    ['12', ['integer'], '12'],
    ['9007199254740993', ['integer'], '9007199254740993'],
    ['1.0', ['number', 'null'], '1.0'],
    ['', ['number', 'null'], 'null'],
    ['true', ['boolean'], 'true'],
    ['twelve', ['integer'], '"twelve"'],
    ['12', ['string'], '"12"'],
    ['12', [], '"12"'],
  ])('reads %j as %j', (text, types, json) => {
    expect(
      writeJson(plainValue(text, { types: new Set(types), itemTypes: () => none, explode: false })),
    ).toBe(json);
  });

  it('reads lists and objects in style simple, exploded or not', () => {
    const itemTypes = (token: string): ReadonlySet<string> => new Set(token === 'score' ? ['integer'] : []);
    const read = (text: string, type: string, explode: boolean): string =>
      writeJson(plainValue(text, { types: new Set([type]), itemTypes, explode }));
    expect(read('t1_1, t1_2', 'array', false)).toBe('["t1_1","t1_2"]');
    expect(read('', 'array', false)).toBe('[]');
    expect(read('id,t1_1,score,3', 'object', false)).toBe('{"id":"t1_1","score":3}');
    expect(read('id=t1_1,score=3', 'object', true)).toBe('{"id":"t1_1","score":3}');
  });
});

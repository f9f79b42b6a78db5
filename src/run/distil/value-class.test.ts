import { describe, expect, it } from 'vitest';
import { parseJson } from '../../wire/parse-json.ts';
import { encodeText } from '../../wire/text.ts';
import { classesOf } from './value-class.ts';

describe('classesOf', () => {
  it.each([
    ['null', ['null']],
    ['true', ['boolean']],
    ['{}', ['empty object']],
    ['{"a":1}', ['object']],
    ['[]', ['empty list']],
    ['[1]', ['list']],
    ['7', ['integer']],
    ['-0', ['integer', 'negative zero']],
    ['1.50', ['fraction']],
    ['1e3', ['fraction', 'exponent']],
    ['9007199254740992', ['integer']],
    ['9007199254740993', ['integer', 'integer past 2^53']],
    ['-123456789012345678901234567890', ['integer', 'integer past 2^53']],
    ['""', ['empty string']],
    ['"plain"', ['string']],
    ['"\\u00e9"', ['string', 'escape', 'past ASCII']],
    ['"é"', ['string', 'past ASCII']],
  ])('tells what a reader of %s must cope with', (text, classes) => {
    const { root } = parseJson(encodeText(text));
    expect(root && classesOf(root)).toEqual(classes);
  });
});

import { describe, expect, it } from 'vitest';
import { jsonArray, jsonMember, jsonNull, jsonNumber, jsonObject, jsonString } from '../model/json.ts';
import { writeJson } from './write-json.ts';

describe('writeJson', () => {
  it('writes lexemes as they are, and repeated keys', () => {
    const comment = jsonObject([
      jsonMember('votes', jsonNumber('1.0E+2')),
      jsonMember('votes', jsonNull),
      jsonMember('body', jsonString('é', '"\\u00E9"')),
    ]);
    expect(writeJson(comment)).toBe('{"votes":1.0E+2,"votes":null,"body":"\\u00E9"}');
  });

  it('writes other strings the plainest way', () => {
    expect(writeJson(jsonString('é😀"\\/\n\u0001\u2028'))).toBe('"é😀\\"\\\\/\\n\\u0001\u2028"');
    expect(writeJson(jsonString('\ud800'))).toBe('"\\ud800"');
  });

  it('writes empty containers and nested ones', () => {
    expect(writeJson(jsonArray([jsonArray([]), jsonObject([])]))).toBe('[[],{}]');
  });
});

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json.ts';
import { jsonNull } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import type { SchemaError, SchemaRef } from '../model/schema.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import type { SchemaOptions } from './compile-schema.ts';
import { compileSchema } from './compile-schema.ts';

function json(text: string): Json {
  return parseJson(encodeText(text)).root ?? jsonNull;
}

function schema(text: string): SchemaRef {
  return { set: { documents: new Map([['test:schema', json(text)]]) }, uri: 'test:schema', pointer: root };
}

function errorsOf(
  schemaText: string,
  text: string,
  options: Partial<SchemaOptions> = {},
): readonly SchemaError[] {
  return compileSchema(schema(schemaText), { formats: 'assert', ...options })(json(text));
}

describe('compileSchema', () => {
  it.each([
    ['{"type":"integer"}', '1.0', true],
    ['{"type":"integer"}', '1e400', true],
    ['{"type":"integer"}', '1.5e1', true],
    ['{"type":"integer"}', '1e-1', false],
    ['{"const":9007199254740993}', '9007199254740993.0', true],
    ['{"const":9007199254740993}', '9007199254740992', false],
    ['{"maximum":9007199254740992}', '9007199254740993', false],
    ['{"minimum":1e400}', '1e399', false],
    ['{"minimum":1e400}', '10e399', true],
    ['{"exclusiveMinimum":0}', '1e-400', true],
    ['{"multipleOf":0.01}', '19.99', true],
    ['{"multipleOf":0.01}', '19.991', false],
    ['{"multipleOf":3}', '1e1000000', false],
    ['{"uniqueItems":true}', '[1,1.0]', false],
    ['{"uniqueItems":true}', '[{"a":1,"b":2},{"b":2,"a":1.0}]', false],
    ['{"uniqueItems":true}', '["1",1]', true],
    ['{"maxLength":1}', '"😀"', true],
    ['{"minLength":2}', '"😀"', false],
    ['{"maxLength":1}', '"\\ud83d"', true],
    ['{"format":"int64"}', '9223372036854775807', true],
    ['{"format":"int64"}', '9223372036854775808', false],
    ['{"format":"int32"}', '2147483648', false],
    ['{"format":"int32"}', '1.5', false],
    ['{"format":"double"}', '1e400', false],
    ['{"format":"float"}', '1e39', false],
    ['{"format":"byte"}', '"YQ=="', true],
    ['{"format":"byte"}', '"YQ"', false],
    ['{"format":"unheard-of"}', '"anything"', true],
  ])('%s on %s: %s', (schemaText, text, valid) => {
    expect(errorsOf(schemaText, text).length === 0).toBe(valid);
  });

  it('names keyword, place in the schema and place in the value of every failure', () => {
    const comment = '{"properties":{"votes":{"items":{"type":"integer","minimum":0}}},"required":["body"]}';
    expect(errorsOf(comment, '{"votes":[1,-2,1.5]}')).toEqual([
      {
        keyword: 'required',
        schema: { uri: 'test:schema', pointer: '/required' },
        at: '',
        message: 'lacks the property "body"',
      },
      {
        keyword: 'minimum',
        schema: { uri: 'test:schema', pointer: '/properties/votes/items/minimum' },
        at: '/votes/1',
        message: '-2 is less than 0',
      },
      {
        keyword: 'type',
        schema: { uri: 'test:schema', pointer: '/properties/votes/items/type' },
        at: '/votes/2',
        message: 'is the number 1.5, not integer',
      },
    ]);
  });

  it('says what is wrong with the only alternative that is for the type of the value', () => {
    const author =
      '{"anyOf":[{"type":"object","required":["id"],"properties":{"name":{"type":"string"}}},{"type":"null"}]}';
    expect(errorsOf(author, '{"name":1}')).toMatchObject([
      { keyword: 'required', at: '', schema: { pointer: '/anyOf/0/required' } },
      { keyword: 'type', at: '/name' },
    ]);
    expect(errorsOf(author, '{"name":1}', { maxErrors: 1 })).toHaveLength(1);
    expect(errorsOf(author, '1')).toMatchObject([
      { keyword: 'anyOf', message: 'is valid against none of 2 alternatives' },
    ]);
  });

  it('lists as many errors as asked', () => {
    expect(errorsOf('{"items":{"type":"string"}}', '[1,2,3,4]')).toHaveLength(4);
    expect(errorsOf('{"items":{"type":"string"}}', '[1,2,3,4]', { maxErrors: 2 })).toHaveLength(2);
  });

  it('checks each value of a repeated key, and counts the key once', () => {
    expect(errorsOf('{"properties":{"id":{"type":"integer"}}}', '{"id":"x","id":1}')).toHaveLength(1);
    expect(errorsOf('{"maxProperties":1}', '{"id":1,"id":2}')).toEqual([]);
  });

  it('leaves formats alone where they are annotations', () => {
    expect(errorsOf('{"format":"date"}', '"never"', { formats: 'ignore' })).toEqual([]);
  });

  it('asks for what goes in the direction', () => {
    const comment =
      '{"properties":{"id":{"$ref":"#/$defs/id"},"secret":{"writeOnly":true}},"required":["id","secret"],"$defs":{"id":{"readOnly":true}}}';
    const missing = (direction: 'request' | 'response'): readonly string[] =>
      errorsOf(comment, '{}', { direction }).map((error) => error.message);
    expect(missing('request')).toEqual(['lacks the property "secret"']);
    expect(missing('response')).toEqual(['lacks the property "id"']);
  });

  test.prop([fc.array(fc.constantFrom(0, 1, 2, 3), { maxLength: 8 })], { seed: 3 })(
    'lists the same with the text that the value was read from, however often',
    (picked) => {
      const votes = '"votes":{"type":"array","items":{"minimum":0}}';
      const validate = compileSchema(
        schema(
          `{"items":{"required":["body"],"properties":{"body":{"maxLength":200},"replies":{"$ref":"#"},${votes}}}}`,
        ),
        { formats: 'assert' },
      );
      const body = 'x'.repeat(199);
      const comments = [
        `{"body":"${body}","votes":[1]}`,
        `{"body":"${body}","votes":[-1]}`,
        `{"body":"${body}xx"}`,
        `{"body":"${body}","replies":[{"body":"${body}"},{"bodi":"${body}"}]}`,
      ];
      const text = `[${picked.map((at) => comments[at]).join(', ')}]`;
      const expected = validate(json(text));
      for (let time = 0; time < 3; time += 1)
        expect(validate(json(text), encodeText(text))).toEqual(expected);
    },
  );

  it('tells of patterns that it cannot assert', () => {
    const told: SchemaError[] = [];
    const options = { onUnsupported: (error: SchemaError) => told.push(error) };
    expect(errorsOf('{"pattern":"(unclosed"}', '"x"', options)).toEqual([]);
    expect(told).toMatchObject([{ keyword: 'pattern', schema: { pointer: '/pattern' } }]);
    expect(errorsOf('{"pattern":"^[\\\\w-]+\\\\-$"}', '"a-"', options)).toEqual([]);
  });

  it.each([
    ['{"$ref":"#"}', 'the reference leads back to itself'],
    ['{"anyOf":[{"$ref":"#"},{"$ref":"#"}]}', 'the reference leads back to itself'],
    [
      '{"not":{"$ref":"#/$defs/a"},"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}',
      'back to itself',
    ],
    ['{"not":{"$ref":"#/$defs/missing"}}', 'the reference #/$defs/missing leads nowhere'],
    ['{"$ref":"https://elsewhere.example/schema"}', 'leads nowhere'],
  ])('says that %s has no meaning', (schemaText, message) => {
    const errors = errorsOf(schemaText, '1');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(message);
  });

  it('follows recursive schemas down the value, and says where it is too deep', () => {
    const tree = '{"type":"array","items":{"$ref":"#"}}';
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(errorsOf(tree, nested(400))).toEqual([]);
    expect(errorsOf(tree, nested(100_000))).toMatchObject([{ message: expect.stringContaining('too deep') }]);
  });

  it('ends chains of references that double at every step', () => {
    const names = Array.from({ length: 40 }, (_, index) => index);
    const definitions = names.map(
      (index) => `"d${index}":{"allOf":[{"$ref":"#/$defs/d${index + 1}"},{"$ref":"#/$defs/d${index + 1}"}]}`,
    );
    const text = `{"$ref":"#/$defs/d0","$defs":{${definitions.join()},"d40":{"type":"null"}}}`;
    expect(errorsOf(text, 'null')[0]?.message).toContain('follows more than');
  });

  test.prop([fc.json({ maxDepth: 4 }), fc.json({ maxDepth: 4 })])(
    'takes any JSON for a schema',
    (left, right) => {
      expect(Array.isArray(errorsOf(left, right))).toBe(true);
    },
  );
});

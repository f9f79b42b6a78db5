import { describe, expect, it } from 'vitest';
import { pointer, root } from '../model/pointer.ts';
import type { SchemaFacts } from '../model/schema.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { writeJson } from '../wire/write-json.ts';
import { factsOf } from './schema-facts.ts';

const factsAt = (schema: unknown, at: string): SchemaFacts | undefined => {
  const uri = 'file:///schema.json';
  const document = parseJson(encodeText(JSON.stringify(schema))).root;
  if (document === undefined) throw new Error('the schema is JSON');
  return factsOf({ set: { documents: new Map([[uri, document]]) }, uri, pointer: root })(pointer(at));
};

const comment = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string', format: 'uuid', description: 'Names the comment.' },
    parent: { anyOf: [{ $ref: '#' }, { type: 'null' }] },
    replies: { type: 'array', items: { $ref: '#' } },
    range: { type: 'array', prefixItems: [{ type: 'integer' }], items: { type: 'string' } },
    state: { enum: ['active', null] },
  },
  patternProperties: { '^x_': { type: 'number' } },
  additionalProperties: { type: 'boolean' },
};

describe('factsOf', () => {
  it.each([
    ['', ['object'], false],
    ['/id', ['string'], false],
    ['/parent', ['object', 'null'], true],
    ['/parent/parent/parent/id', ['string'], false],
    ['/replies/7/replies/0/id', ['string'], false],
    ['/range/0', ['integer'], false],
    ['/range/1', ['string'], false],
    ['/x_1', ['number'], false],
    ['/other', ['boolean'], false],
    ['/state', [], true],
  ])('knows the types at %j', (at, types, nullable) => {
    const facts = factsAt(comment, at);
    expect([...(facts?.types ?? [])]).toEqual(types);
    expect(facts?.nullable).toBe(nullable);
  });

  it('knows format, values, description and whether the place is required', () => {
    expect(factsAt(comment, '/replies/0/id')).toMatchObject({
      formats: ['uuid'],
      description: 'Names the comment.',
      required: true,
    });
    expect(factsAt(comment, '/state')?.values.map((value) => writeJson(value))).toEqual(['"active"', 'null']);
    expect(factsAt(comment, '/state')?.required).toBe(false);
  });

  it('says nothing of places that no schema describes', () => {
    expect(factsAt({ type: 'object' }, '/a/b')).toBeUndefined();
    expect(factsAt(true, '')).toBeUndefined();
  });

  it('ends on schemas that apply themselves', () => {
    const looped = { allOf: [{ $ref: '#' }], anyOf: [{ $ref: '#/allOf/0' }], type: 'string' };
    expect([...(factsAt(looped, '')?.types ?? [])]).toEqual(['string']);
  });

  it('remembers no more than a bounded number of keys', () => {
    const uri = 'file:///a';
    const document = parseJson(encodeText('{"additionalProperties":{"type":"integer"}}')).root;
    if (document === undefined) throw new Error('the schema is JSON');
    const facts = factsOf({ set: { documents: new Map([[uri, document]]) }, uri, pointer: root });
    for (let key = 0; key < 5000; key += 1)
      expect(facts(pointer(`/k${key}`))?.types.has('integer')).toBe(true);
  });
});

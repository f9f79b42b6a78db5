import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonBoolean } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import { compileSchema } from './compile-schema.ts';
import { metaSchemaUri } from './meta-schema.ts';

const set = { documents: new Map([['http://comments.test/any', jsonBoolean(true)]]) };
const ref: SchemaRef = { set, uri: metaSchemaUri, pointer: root };
const validate = compileSchema(ref, { formats: 'ignore' });
const ajv = new Ajv2020({ strict: false, validateFormats: false });

describe('the schema of schemas', () => {
  it.each([
    'true',
    '3',
    '{}',
    '{"type":"object","properties":{"body":{"type":["string","null"],"minLength":1}},"required":["body"]}',
    '{"properties":{"body":{"minLength":-1}}}',
    '{"allOf":[]}',
    '{"$defs":{"a":{"items":{"type":"text"}}}}',
    '{"not":[]}',
    '{"required":["a","a"]}',
    '{"$anchor":"1"}',
    '{"multipleOf":0}',
    '{"enum":[],"const":null,"x-own":[1]}',
    '{"dependencies":{"a":["b"],"c":{"type":3}}}',
    '{"if":{"then":{"else":{"contentSchema":{"examples":{}}}}}}',
  ])('judges %s as the published one does', (text) => {
    const json = parseJson(encodeText(text)).root ?? jsonBoolean(false);
    expect(validate(json).length === 0).toBe(ajv.validate(metaSchemaUri, JSON.parse(text)));
  });
});

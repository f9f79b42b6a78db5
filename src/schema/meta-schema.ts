import type { Json } from '../model/json.ts';
import type { DocumentSet } from '../model/schema.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';

/** The address of the schema of schemas (JSON Schema 2020-12). */
export const metaSchemaUri = 'https://json-schema.org/draft/2020-12/schema';

const schema = { $dynamicRef: '#meta' } as const;
const schemas = { type: 'array', minItems: 1, items: schema } as const;
const schemaMap = { type: 'object', additionalProperties: schema, default: {} } as const;
const count = { type: 'integer', minimum: 0 } as const;
const number = { type: 'number' } as const;
const text = { type: 'string' } as const;
const truth = { type: 'boolean', default: false } as const;
const names = { type: 'array', items: text, uniqueItems: true, default: [] } as const;
const reference = { type: 'string', format: 'uri-reference' } as const;
const anchor = { type: 'string', pattern: '^[A-Za-z_][-A-Za-z0-9._]*$' } as const;
const typeName = { enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] } as const;

const core = {
  $id: { ...reference, pattern: '^[^#]*#?$' },
  $schema: { type: 'string', format: 'uri' },
  $ref: reference,
  $anchor: anchor,
  $dynamicRef: reference,
  $dynamicAnchor: anchor,
  $vocabulary: {
    type: 'object',
    propertyNames: { type: 'string', format: 'uri' },
    additionalProperties: { type: 'boolean' },
  },
  $comment: text,
  $defs: { type: 'object', additionalProperties: schema },
} as const;

const applicators = {
  prefixItems: schemas,
  items: schema,
  contains: schema,
  additionalProperties: schema,
  properties: schemaMap,
  patternProperties: { ...schemaMap, propertyNames: { format: 'regex' } },
  dependentSchemas: schemaMap,
  propertyNames: schema,
  if: schema,
  // biome-ignore lint/suspicious/noThenProperty: it is the keyword's name.
  then: schema,
  else: schema,
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: schema,
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
} as const;

const assertions = {
  type: { anyOf: [typeName, { type: 'array', items: typeName, minItems: 1, uniqueItems: true }] },
  const: true,
  enum: { type: 'array', items: true },
  multipleOf: { type: 'number', exclusiveMinimum: 0 },
  maximum: number,
  exclusiveMaximum: number,
  minimum: number,
  exclusiveMinimum: number,
  maxLength: count,
  minLength: { ...count, default: 0 },
  pattern: { type: 'string', format: 'regex' },
  maxItems: count,
  minItems: { ...count, default: 0 },
  uniqueItems: truth,
  maxContains: count,
  minContains: { ...count, default: 1 },
  maxProperties: count,
  minProperties: { ...count, default: 0 },
  required: names,
  dependentRequired: { type: 'object', additionalProperties: names },
} as const;

const annotations = {
  title: text,
  description: text,
  default: true,
  deprecated: truth,
  readOnly: truth,
  writeOnly: truth,
  examples: { type: 'array', items: true },
  format: text,
  contentEncoding: text,
  contentMediaType: text,
  contentSchema: schema,
} as const;

/** Keywords of earlier drafts that may still stand in a schema. */
const former = {
  definitions: schemaMap,
  dependencies: { type: 'object', additionalProperties: { anyOf: [schema, names] } },
  $recursiveAnchor: anchor,
  $recursiveRef: reference,
} as const;

/** What the published schema of schemas says (JSON Schema 2020-12, core and validation), in one document. */
const metaSchema = {
  $schema: metaSchemaUri,
  $id: metaSchemaUri,
  $dynamicAnchor: 'meta',
  title: 'A JSON Schema',
  type: ['object', 'boolean'],
  properties: { ...core, ...applicators, ...assertions, ...annotations, ...former },
} as const;

let parsed: Json | undefined;

/** The document of this address: one of the set's, or the schema of schemas, which every set has. */
export function documentIn({ documents }: DocumentSet, uri: string): Json | undefined {
  const found = documents.get(uri);
  if (found !== undefined || uri !== metaSchemaUri) return found;
  parsed ??= parseJson(encodeText(JSON.stringify(metaSchema))).root;
  return parsed;
}

import type { Json } from '../../model/json.ts';
import { additionalProperties } from './additional-properties.ts';
import { allOf } from './all-of.ts';
import { anyOf } from './any-of.ts';
import { exclusiveMaximum, exclusiveMinimum, maximum, minimum } from './bounds.ts';
import { conditional } from './conditional.ts';
import { constant } from './const.ts';
import { contains } from './contains.ts';
import { contentEncoding, contentMediaType } from './content.ts';
import { dependencies } from './dependencies.ts';
import { dependentRequired } from './dependent-required.ts';
import { dependentSchemas } from './dependent-schemas.ts';
import { discriminator } from './discriminator.ts';
import { enumeration } from './enum.ts';
import { defaultValue, example, examples } from './examples.ts';
import { format } from './format.ts';
import { maxItems, minItems } from './item-count.ts';
import { items, prefixItems } from './items.ts';
import type { Keyword } from './keyword.ts';
import { maxLength, minLength } from './length.ts';
import { multipleOf } from './multiple-of.ts';
import { not } from './not.ts';
import { oneOf } from './one-of.ts';
import { pattern } from './pattern.ts';
import { patternProperties } from './pattern-properties.ts';
import { properties } from './properties.ts';
import { maxProperties, minProperties } from './property-count.ts';
import { propertyNames } from './property-names.ts';
import { dynamicReference, reference } from './reference.ts';
import { required } from './required.ts';
import { type } from './type.ts';
import { unevaluatedItems, unevaluatedProperties } from './unevaluated.ts';
import { uniqueItems } from './unique-items.ts';

/** Every keyword that the engine knows, in the order in which they are applied. */
const known: readonly Keyword[] = [
  type,
  enumeration,
  constant,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
  minLength,
  maxLength,
  pattern,
  format,
  contentEncoding,
  contentMediaType,
  minItems,
  maxItems,
  uniqueItems,
  prefixItems,
  items,
  contains,
  minProperties,
  maxProperties,
  required,
  properties,
  patternProperties,
  additionalProperties,
  propertyNames,
  dependentRequired,
  dependencies,
  reference,
  dynamicReference,
  allOf,
  dependentSchemas,
  conditional,
  anyOf,
  oneOf,
  discriminator,
  not,
  unevaluatedItems,
  unevaluatedProperties,
  examples,
  example,
  defaultValue,
];

const byName: ReadonlyMap<string, readonly [number, Keyword]> = new Map(
  known.map((keyword, at) => [keyword.name, [at, keyword]]),
);

const found = new WeakMap<Json, readonly (readonly [Keyword, Json])[]>();

/** The keywords that a schema uses, each with its value. */
export function keywordsOf(schema: Json): readonly (readonly [Keyword, Json])[] {
  if (schema.kind !== 'object') return [];
  const before = found.get(schema);
  if (before !== undefined) return before;
  const used = new Map<number, readonly [Keyword, Json]>();
  for (const { key, value } of schema.members) {
    const entry = byName.get(key.value);
    if (entry !== undefined) used.set(entry[0], [entry[1], value]);
  }
  const list = [...used].sort(([left], [right]) => left - right).map(([, each]) => each);
  found.set(schema, list);
  return list;
}

/** The names of the keywords that the engine knows. */
export const keywordNames: readonly string[] = known.map(({ name }) => name);

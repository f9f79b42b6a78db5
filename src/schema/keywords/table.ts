import type { Keyword } from '../keyword.ts';
import { maxItems, minItems, uniqueItems } from './array-size.ts';
import { allOf, anyOf, not, oneOf } from './combine.ts';
import { conditional } from './conditional.ts';
import { contains } from './contains.ts';
import { dependentSchemas } from './dependent-schemas.ts';
import { constant, enumeration } from './enum.ts';
import { format } from './format.ts';
import { items, prefixItems } from './items.ts';
import { maxLength, minLength } from './lengths.ts';
import { exclusiveMaximum, exclusiveMinimum, maximum, minimum, multipleOf } from './numeric.ts';
import { maxProperties, minProperties } from './object-size.ts';
import { pattern } from './pattern.ts';
import { additionalProperties, patternProperties, properties } from './properties.ts';
import { propertyNames } from './property-names.ts';
import { dynamicReference, reference } from './reference.ts';
import { dependentRequired, required } from './required.ts';
import { type } from './type.ts';
import { unevaluatedItems, unevaluatedProperties } from './unevaluated.ts';

/** The keywords that assert or apply something by themselves. */
export type KeywordName =
  | 'type'
  | 'enum'
  | 'const'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'format'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'minProperties'
  | 'maxProperties'
  | 'required'
  | 'dependentRequired'
  | 'properties'
  | 'patternProperties'
  | 'additionalProperties'
  | 'propertyNames'
  | 'prefixItems'
  | 'items'
  | 'contains'
  | 'dependentSchemas'
  | '$ref'
  | '$dynamicRef'
  | 'allOf'
  | 'anyOf'
  | 'oneOf'
  | 'not'
  | 'if'
  | 'unevaluatedProperties'
  | 'unevaluatedItems';

/** All of them in the order in which they are applied: what is cheap first, what needs the others' results last. */
export const keywords: Readonly<Record<KeywordName, Keyword>> = {
  type,
  enum: enumeration,
  const: constant,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
  minLength,
  maxLength,
  pattern,
  format,
  minItems,
  maxItems,
  uniqueItems,
  minProperties,
  maxProperties,
  required,
  dependentRequired,
  properties,
  patternProperties,
  additionalProperties,
  propertyNames,
  prefixItems,
  items,
  contains,
  dependentSchemas,
  $ref: reference,
  $dynamicRef: dynamicReference,
  allOf,
  anyOf,
  oneOf,
  not,
  if: conditional,
  unevaluatedProperties,
  unevaluatedItems,
};

import { memberOf } from '../model/json.ts';
import type { SchemaRef } from '../model/schema.ts';
import { below, type SchemaPart } from './schema-parts.ts';

/** The schemas of the member or item that the token names. */
export function schemasBelow({ ref, json }: SchemaPart, token: string): readonly SchemaRef[] {
  const members = ofMember({ ref, json }, token);
  return isIndex(token) ? [...members, ...ofItem({ ref, json }, token)] : members;
}

/** Whether the token is an index of a list whose items all have the same schemas. */
export function isListed(parts: readonly SchemaPart[], token: string): boolean {
  if (!isIndex(token)) return false;
  const particular = ['prefixItems', 'properties', 'patternProperties', 'additionalProperties'];
  return parts.every(({ json }) => particular.every((keyword) => memberOf(json, keyword) === undefined));
}

function ofMember({ ref, json }: SchemaPart, token: string): readonly SchemaRef[] {
  const named =
    memberOf(memberOf(json, 'properties'), token) === undefined ? [] : [below(ref, 'properties', token)];
  const patterns = memberOf(json, 'patternProperties');
  const matching = (patterns?.kind === 'object' ? patterns.members : [])
    .filter(({ key }) => matches(key.value, token))
    .map(({ key }) => below(ref, 'patternProperties', key.value));
  if (named.length + matching.length > 0) return [...named, ...matching];
  return ['additionalProperties', 'unevaluatedProperties']
    .filter((keyword) => memberOf(json, keyword) !== undefined)
    .map((keyword) => below(ref, keyword));
}

function ofItem({ ref, json }: SchemaPart, token: string): readonly SchemaRef[] {
  const prefix = memberOf(json, 'prefixItems');
  if (prefix?.kind === 'array' && Number(token) < prefix.items.length)
    return [below(ref, 'prefixItems', token)];
  return ['items', 'unevaluatedItems', 'contains']
    .filter((keyword) => memberOf(json, keyword) !== undefined)
    .map((keyword) => below(ref, keyword));
}

function isIndex(token: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(token);
}

/** Characters of a key that a pattern is tried on: patterns may take long, and a side chooses the key. */
const longestKey = 64;

function matches(pattern: string, key: string): boolean {
  if (key.length > longestKey) return false;
  try {
    return new RegExp(pattern, 'u').test(key);
  } catch {
    return false;
  }
}

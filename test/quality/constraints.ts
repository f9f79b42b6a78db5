import { type Json, textOf } from '../../src/model/json.ts';
import type { SchemaRef } from '../../src/model/schema.ts';
import { resolveReference, schemaAt } from '../../src/schema/resolve.ts';

const weights: Readonly<Record<string, number>> = {
  oneOf: 5,
  anyOf: 3,
  allOf: 3,
  not: 5,
  pattern: 3,
  if: 5,
  minLength: 1,
  maxLength: 1,
  minItems: 1,
  uniqueItems: 2,
  multipleOf: 2,
  minProperties: 2,
  required: 1,
};

const mostNodes = 3_000;

/** How constrained a schema is: the weight of its keywords, references followed, up to some thousand nodes. */
export function constraintsOf(ref: SchemaRef): number {
  const seen = new Set<string>();
  const waiting: Json[] = [];
  const first = schemaAt(ref);
  if (first !== undefined) waiting.push(first);
  let weight = 0;
  for (let nodes = 0; nodes < mostNodes; nodes += 1) {
    const json = waiting.pop();
    if (json === undefined) break;
    if (json.kind === 'array') waiting.push(...json.items);
    if (json.kind !== 'object') continue;
    for (const { key, value } of json.members) {
      weight += Object.hasOwn(weights, key.value) ? (weights[key.value] ?? 0) : 0;
      waiting.push(value);
    }
    const reference = textOf(json, '$ref');
    if (reference === undefined || seen.has(reference)) continue;
    seen.add(reference);
    const target = resolveReference({ ...ref }, reference);
    const found = target === undefined ? undefined : schemaAt(target);
    if (found !== undefined) waiting.push(found);
  }
  return weight;
}

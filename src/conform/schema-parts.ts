import { type Json, type JsonObject, memberOf, textOf } from '../model/json.ts';
import { pointerTo } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { resolveReference, schemaAt } from '../schema/resolve.ts';

/** A schema and where it is. */
export interface SchemaPart {
  readonly ref: SchemaRef;
  readonly json: JsonObject;
}

/** Schemas that may apply at one place; an endless document has no more. */
const mostParts = 500;

/** These schemas and all that apply to the same value: through references, `allOf`, `anyOf`, `oneOf`, `then`, `else`. */
export function inPlace(refs: readonly SchemaRef[]): readonly SchemaPart[] {
  const found = new Map<Json, SchemaPart>();
  const rest = refs.toReversed();
  for (let ref = rest.pop(); ref !== undefined && found.size < mostParts; ref = rest.pop()) {
    const json = schemaAt(ref);
    if (json?.kind !== 'object' || found.has(json)) continue;
    found.set(json, { ref, json });
    rest.push(...applied(ref, json).toReversed());
  }
  return [...found.values()];
}

/** The schema below a keyword, and below one token more where that is given. */
export function below(ref: SchemaRef, keyword: string, token?: string | number): SchemaRef {
  const pointer = pointerTo(ref.pointer, keyword);
  return { ...ref, pointer: token === undefined ? pointer : pointerTo(pointer, token) };
}

function applied(ref: SchemaRef, json: JsonObject): readonly SchemaRef[] {
  const references = ['$ref', '$dynamicRef'].flatMap((keyword) => {
    const reference = textOf(json, keyword);
    return (reference === undefined ? undefined : resolveReference(ref, reference)) ?? [];
  });
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = memberOf(json, keyword);
    return list?.kind === 'array' ? list.items.map((_, at) => below(ref, keyword, at)) : [];
  });
  const branches = ['then', 'else'].filter((keyword) => memberOf(json, keyword) !== undefined);
  return [...references, ...lists, ...branches.map((keyword) => below(ref, keyword))];
}

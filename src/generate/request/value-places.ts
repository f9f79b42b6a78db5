import { flagOf, type Json, memberOf, textOf } from '../../model/json.ts';
import { pointerTo } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { resolveReference, schemaAt } from '../../schema/resolve.ts';

/** A place in the values of a schema, and the schema that says what may stand there. */
export interface ValuePlace {
  /** Keys from the root down; `anyItem` for an item of a list, and for a member that the schema does not name. */
  readonly tokens: readonly Token[];
  readonly schema: SchemaRef;
}

/** Any item of a list, or any member that the schema does not name. */
export const anyItem: unique symbol = Symbol('any item');

export type Token = string | typeof anyItem;

const mostPlaces = 120;
const deepest = 8;
const branching = ['allOf', 'anyOf', 'oneOf'] as const;

/** The places in values of the schema, outermost first: alternatives share a place, and recursion ends at a few levels. */
export function placesIn(schema: SchemaRef): readonly ValuePlace[] {
  const places: ValuePlace[] = [];
  const waiting: ValuePlace[] = [{ tokens: [], schema }];
  for (let at = 0; at < waiting.length && places.length < mostPlaces; at += 1) {
    const place = waiting[at];
    if (place === undefined || place.tokens.length > deepest || waiting.length > 4 * mostPlaces) continue;
    const found = { ...place, schema: referencedSchema(place.schema) };
    places.push(found);
    waiting.push(...placesBelow(found));
  }
  return places;
}

function placesBelow({ tokens, schema }: ValuePlace): readonly ValuePlace[] {
  const own = schemaAt(schema);
  const inner = (keyword: string): SchemaRef => ({ ...schema, pointer: pointerTo(schema.pointer, keyword) });
  const branches = branching.flatMap((keyword) =>
    itemsOf(memberOf(own, keyword)).map(
      (_, at): ValuePlace => ({ tokens, schema: below(inner(keyword), String(at)) }),
    ),
  );
  const members = keysOf(memberOf(own, 'properties')).map(
    (key): ValuePlace => ({
      tokens: [...tokens, key],
      schema: below(inner('properties'), key),
    }),
  );
  const rest = (['items', 'additionalProperties'] as const)
    .filter((keyword) => memberOf(own, keyword)?.kind === 'object')
    .map((keyword): ValuePlace => ({ tokens: [...tokens, anyItem], schema: inner(keyword) }));
  return [...branches, ...members, ...rest].filter(
    (place) => flagOf(schemaAt(place.schema), 'readOnly') !== true,
  );
}

function below(schema: SchemaRef, token: string): SchemaRef {
  return { ...schema, pointer: pointerTo(schema.pointer, token) };
}

function itemsOf(json: Json | undefined): readonly Json[] {
  return json?.kind === 'array' ? json.items : [];
}

function keysOf(json: Json | undefined): readonly string[] {
  return json?.kind === 'object' ? json.members.map(({ key }) => key.value) : [];
}

const longestChain = 10;

/** The schema at the end of a chain of references. */
export function referencedSchema(schema: SchemaRef): SchemaRef {
  let at = schema;
  for (let step = 0; step < longestChain; step += 1) {
    const reference = textOf(schemaAt(at), '$ref');
    const target = reference === undefined ? undefined : resolveReference(at, reference);
    if (target === undefined) return at;
    at = target;
  }
  return at;
}

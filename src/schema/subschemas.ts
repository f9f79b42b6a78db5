import type { Json } from '../model/json.ts';
import type { JsonPointer } from '../model/pointer.ts';
import { pointerTo } from '../model/pointer.ts';

/** Where the value of a keyword holds schemas: it is one, its items are, or its members are. */
export type Nesting = 'schema' | 'list' | 'map';

/** The keywords of draft 2020-12 whose values hold schemas. */
export const nestings: ReadonlyMap<string, Nesting> = new Map<string, Nesting>([
  ['$defs', 'map'],
  ['definitions', 'map'],
  ['allOf', 'list'],
  ['anyOf', 'list'],
  ['oneOf', 'list'],
  ['not', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
  ['dependentSchemas', 'map'],
  ['prefixItems', 'list'],
  ['items', 'schema'],
  ['contains', 'schema'],
  ['properties', 'map'],
  ['patternProperties', 'map'],
  ['additionalProperties', 'schema'],
  ['propertyNames', 'schema'],
  ['unevaluatedItems', 'schema'],
  ['unevaluatedProperties', 'schema'],
  ['contentSchema', 'schema'],
]);

/** A schema in a document. */
export interface SchemaPlace {
  readonly pointer: JsonPointer;
  readonly schema: Json;
}

/** The schemas directly within a schema, in the order written. */
export function* subschemasOf(place: SchemaPlace): Generator<SchemaPlace, void, undefined> {
  if (place.schema.kind !== 'object') return;
  for (const { key, value } of place.schema.members) {
    const nesting = nestings.get(key.value);
    if (nesting !== undefined) yield* nestedSchemas(nesting, value, pointerTo(place.pointer, key.value));
  }
}

function* nestedSchemas(
  nesting: Nesting,
  value: Json,
  pointer: JsonPointer,
): Generator<SchemaPlace, void, undefined> {
  if (nesting === 'schema') {
    yield { pointer, schema: value };
  } else if (nesting === 'list' && value.kind === 'array') {
    for (const [index, schema] of value.items.entries()) {
      yield { pointer: pointerTo(pointer, index), schema };
    }
  } else if (nesting === 'map' && value.kind === 'object') {
    for (const member of value.members) {
      yield { pointer: pointerTo(pointer, member.key.value), schema: member.value };
    }
  }
}

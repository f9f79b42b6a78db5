import type { Json } from '../../model/json.ts';
import type { Place } from '../solve/place.ts';
import type { Universe } from '../solve/universe.ts';

/** The places of the schemas that `allOf`, `anyOf` or `oneOf` lists. */
export function branches(universe: Universe, place: Place, keyword: string, value: Json): readonly Place[] {
  if (value.kind !== 'array') return [];
  return value.items.flatMap((_, at) => universe.child(place, keyword, String(at)) ?? []);
}

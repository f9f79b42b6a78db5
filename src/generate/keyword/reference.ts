import type { Json } from '../../model/json.ts';
import type { Place } from '../solve/place.ts';
import { holds } from '../solve/schema-clause.ts';
import type { Universe } from '../solve/universe.ts';
import type { Keyword } from './keyword.ts';
import { noteTrouble } from './trouble.ts';

/** `$ref`: the schema elsewhere holds. */
export const reference: Keyword = referenceKeyword('$ref');

/** `$dynamicRef`: the schema that the dynamic scope gives holds. */
export const dynamicReference: Keyword = referenceKeyword('$dynamicRef');

function referenceKeyword(name: '$ref' | '$dynamicRef'): Keyword {
  const follow = (universe: Universe, place: Place, target: string): Place | undefined =>
    name === '$ref' ? universe.follow(place, target) : universe.followDynamic(place, target);
  return {
    name,
    inner: true,
    assert(shape, value, place) {
      const target = value.kind === 'string' ? follow(shape.universe, place, value.value) : undefined;
      if (target !== undefined) holds(shape.universe, target).apply(shape);
      else noteTrouble(shape, place, { keyword: name, reason: describe(value) });
    },
    refute(universe, value, place, refusal) {
      const target = value.kind === 'string' ? follow(universe, place, value.value) : undefined;
      return target === undefined ? [] : [[refusal.of(target)]];
    },
  };
}

function describe(value: Json): string {
  return value.kind === 'string' ? `${value.value} leads nowhere` : 'it is no text';
}

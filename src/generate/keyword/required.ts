import type { Json } from '../../model/json.ts';
import { type Clause, demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import type { Shape } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';
import type { Keyword } from './keyword.ts';
import { isOneWay } from './one-way.ts';

/** `required`: members that must be there. */
export const required: Keyword = {
  name: 'required',
  assert(shape, value, place) {
    for (const key of asked(shape.universe, value, place)) require(shape, key);
  },
  refute(universe, value, place) {
    return [...new Set(asked(universe, value, place))].map((key) => [absent(key)]);
  },
};

/** The members that are required in this direction. */
function asked(universe: Universe, value: Json, place: Place): readonly string[] {
  const keys = stringsOf(value);
  if (universe.settings.direction === 'none') return keys;
  return keys.filter((key) => {
    const property = universe.child(place, 'properties', key);
    return property === undefined || !isOneWay(universe, property);
  });
}

/** Objects must have the member; none can where it is forbidden too. */
export function require(shape: Shape, key: string): void {
  shape.object.required.add(key);
  if (shape.object.forbidden.has(key)) shape.kinds &= ~objectKind;
}

/** Objects must not have the member; none can where it is required too. */
export function forbid(shape: Shape, key: string): void {
  shape.object.forbidden.add(key);
  if (shape.object.required.has(key)) shape.kinds &= ~objectKind;
}

/** Demands an object without this member. */
export function absent(key: string): Clause {
  return demand(`absent ${JSON.stringify(key)}`, (shape) => {
    shape.kinds &= objectKind;
    forbid(shape, key);
  });
}

/** Demands an object with this member. */
export function present(key: string): Clause {
  return demand(`present ${JSON.stringify(key)}`, (shape) => {
    shape.kinds &= objectKind;
    require(shape, key);
  });
}

/** The strings of an array; what is no string is left out. */
export function stringsOf(value: Json | undefined): readonly string[] {
  if (value?.kind !== 'array') return [];
  return value.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}

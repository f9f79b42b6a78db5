import type { Json } from '../../model/json.ts';
import { type Clause, demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import { holds, keywordValue } from '../solve/schema-clause.ts';
import type { Shape } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';

/** `properties`: a schema for the member of each name. */
export const properties: Keyword = {
  name: 'properties',
  inner: true,
  assert(shape, value, place) {
    const keys = keysOf(value);
    for (const key of keys) {
      const inner = shape.universe.child(place, 'properties', key);
      if (inner === undefined) continue;
      if (isLeftOut(shape, inner, key, place)) shape.object.forbidden.add(key);
      addMember(shape, key, holds(shape.universe, inner));
    }
    shape.object.evaluated.push({ owner: shape.owner, keys, patterns: [], all: false });
  },
  refute(universe, value, place, opposite) {
    return [...keysOf(value)].flatMap((key) => {
      const inner = universe.child(place, 'properties', key);
      return inner === undefined ? [] : [[memberFails(place, key, opposite(inner))]];
    });
  },
};

/** Adds a clause for the member of this name, where there is one. */
export function addMember(shape: Shape, key: string, clause: Clause): void {
  const before = shape.object.properties.get(key);
  if (before === undefined) shape.object.properties.set(key, [clause]);
  else before.push(clause);
}

/** The names of an object's members, each once. */
export function keysOf(value: Json | undefined): ReadonlySet<string> {
  return new Set(value?.kind === 'object' ? value.members.map(({ key }) => key.value) : []);
}

function memberFails(place: Place, key: string, clause: Clause): Clause {
  return demand(`${place.id}:properties ${JSON.stringify(key)} ${clause.key}`, (shape) => {
    shape.kinds &= objectKind;
    shape.object.required.add(key);
    addMember(shape, key, clause);
  });
}

/** A read-only member has no place in a request, nor a write-only one in a response, unless it is required. */
function isLeftOut(shape: Shape, inner: Place, key: string, place: Place): boolean {
  const { direction } = shape.universe.settings;
  if (direction === 'none') return false;
  const flag = keywordValue(inner, direction === 'request' ? 'readOnly' : 'writeOnly');
  if (flag?.kind !== 'boolean' || !flag.value) return false;
  const required = keywordValue(place, 'required');
  return !(
    required?.kind === 'array' && required.items.some((each) => each.kind === 'string' && each.value === key)
  );
}

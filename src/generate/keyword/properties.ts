import type { Json } from '../../model/json.ts';
import { type Clause, demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import { holds } from '../solve/schema-clause.ts';
import type { Shape } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';
import { isOneWay } from './one-way.ts';
import { forbid, require } from './required.ts';

/** `properties`: a schema for the member of each name. */
export const properties: Keyword = {
  name: 'properties',
  inner: true,
  assert(shape, value, place) {
    const keys = keysOf(value);
    for (const key of keys) {
      const inner = shape.universe.child(place, 'properties', key);
      if (inner === undefined) continue;
      if (isOneWay(shape.universe, inner)) forbid(shape, key);
      addMember(shape, key, holds(shape.universe, inner));
    }
    shape.object.evaluated.push({ owner: shape.owner, keys, patterns: [], all: false });
  },
  refute(universe, value, place, refusal) {
    return [...keysOf(value)].flatMap((key) => {
      const inner = universe.child(place, 'properties', key);
      if (inner === undefined) return [];
      const others = refusal.strict ? [otherMembers(place, value, key)] : [];
      return [[memberFails(place, key, refusal.of(inner)), ...others]];
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

/** The schemas of `properties` but one. */
function otherMembers(place: Place, value: Json, except: string): Clause {
  return demand(`${place.id}:properties but ${JSON.stringify(except)}`, (shape) => {
    for (const key of keysOf(value)) {
      const inner = key === except ? undefined : shape.universe.child(place, 'properties', key);
      if (inner !== undefined) addMember(shape, key, holds(shape.universe, inner));
    }
  });
}

function memberFails(place: Place, key: string, clause: Clause): Clause {
  return demand(`${place.id}:properties ${JSON.stringify(key)} ${clause.key}`, (shape) => {
    shape.kinds &= objectKind;
    require(shape, key);
    addMember(shape, key, clause);
  });
}

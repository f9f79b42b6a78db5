import { objectKind } from '../solve/kind.ts';
import { holds } from '../solve/schema-clause.ts';
import { addGroup } from '../solve/shape.ts';
import { whenPresent } from './dependent-required.ts';
import type { Keyword } from './keyword.ts';
import { keysOf } from './properties.ts';
import { present } from './required.ts';

/** `dependentSchemas`: a schema for the whole object when a member is there. */
export const dependentSchemas: Keyword = {
  name: 'dependentSchemas',
  inner: true,
  assert(shape, value, place) {
    for (const key of keysOf(value)) {
      const inner = shape.universe.child(place, 'dependentSchemas', key);
      if (inner === undefined) continue;
      addGroup(shape, {
        name: `${place.id}:dependentSchemas ${key}`,
        kinds: objectKind,
        alternatives: whenPresent(key, [holds(shape.universe, inner)]),
      });
    }
  },
  refute(universe, value, place, refusal) {
    return [...keysOf(value)].flatMap((key) => {
      const inner = universe.child(place, 'dependentSchemas', key);
      return inner === undefined ? [] : [[present(key), refusal.of(inner)]];
    });
  },
};

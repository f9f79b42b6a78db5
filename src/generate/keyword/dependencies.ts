import { objectKind } from '../solve/kind.ts';
import { holds } from '../solve/schema-clause.ts';
import { addGroup } from '../solve/shape.ts';
import { dependentRequired, whenPresent } from './dependent-required.ts';
import type { Keyword } from './keyword.ts';

/** `dependencies`: the older spelling of `dependentRequired` and `dependentSchemas`; no validator of 2020-12 must know it. */
export const dependencies: Keyword = {
  name: 'dependencies',
  assert(shape, value, place) {
    if (value.kind !== 'object') return;
    dependentRequired.assert(shape, value, place);
    for (const { key, value: schema } of value.members) {
      const inner =
        schema.kind === 'object' ? shape.universe.child(place, 'dependencies', key.value) : undefined;
      if (inner === undefined) continue;
      addGroup(shape, {
        name: `${place.id}:dependencies ${key.value}`,
        kinds: objectKind,
        alternatives: whenPresent(key.value, [holds(shape.universe, inner)]),
      });
    }
  },
  refute: () => [],
};

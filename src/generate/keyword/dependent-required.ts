import { type Alternative, demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import { addGroup } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';
import { absent, forbid, present, require, stringsOf } from './required.ts';

/** `dependentRequired`: members that must be there when another one is. */
export const dependentRequired: Keyword = {
  name: 'dependentRequired',
  assert(shape, value, place) {
    if (value.kind !== 'object') return;
    for (const { key, value: names } of value.members) {
      addGroup(shape, {
        name: `${place.id}:dependentRequired ${key.value}`,
        kinds: objectKind,
        alternatives: whenPresent(key.value, stringsOf(names).map(needed)),
      });
    }
  },
  refute(_universe, value) {
    if (value.kind !== 'object') return [];
    return value.members.flatMap(({ key, value: names }) =>
      stringsOf(names).flatMap((name) => (name === key.value ? [] : [[present(key.value), absent(name)]])),
    );
  },
};

/** Either the member is missing, or it is there and the clauses hold. */
export function whenPresent(key: string, clauses: Alternative): readonly Alternative[] {
  const without = demand(`without ${JSON.stringify(key)}`, (shape) => {
    forbid(shape, key);
  });
  return [[needed(key), ...clauses], [without]];
}

/** If the value is an object, it has this member. */
function needed(key: string): Alternative[number] {
  return demand(`with ${JSON.stringify(key)}`, (shape) => {
    require(shape, key);
  });
}

import { everyKind } from '../solve/kind.ts';
import { fails, holds } from '../solve/schema-clause.ts';
import { addGroup } from '../solve/shape.ts';
import { branches } from './branches.ts';
import { chosenBy } from './discriminator.ts';
import type { Keyword } from './keyword.ts';

/** `anyOf`: at least one schema holds. */
export const anyOf: Keyword = {
  name: 'anyOf',
  assert(shape, value, place) {
    const all = branches(shape.universe, place, 'anyOf', value);
    if (all.length === 0) return;
    addGroup(shape, {
      name: `${place.id}:anyOf`,
      kinds: everyKind,
      alternatives: all.map((branch) => [
        ...chosenBy(shape.universe, branch, place),
        holds(shape.universe, branch),
      ]),
    });
  },
  refute(universe, value, place) {
    const all = branches(universe, place, 'anyOf', value);
    return all.length === 0 ? [] : [all.map((branch) => fails(universe, branch))];
  },
};

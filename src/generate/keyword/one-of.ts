import { type Clause, demand } from '../solve/clause.ts';
import { everyKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import { fails, holds } from '../solve/schema-clause.ts';
import { addGroup } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';
import { branches } from './branches.ts';
import { chosenBy } from './discriminator.ts';
import type { Keyword } from './keyword.ts';

/** `oneOf`: exactly one schema holds. */
export const oneOf: Keyword = {
  name: 'oneOf',
  assert(shape, value, place) {
    const { universe } = shape;
    const all = branches(universe, place, 'oneOf', value);
    if (all.length === 0) return;
    addGroup(shape, {
      name: `${place.id}:oneOf`,
      kinds: everyKind,
      alternatives: all.map((branch) => [only(universe, branch, all, place)]),
    });
  },
  refute(universe, value, place) {
    const all = branches(universe, place, 'oneOf', value);
    if (all.length === 0) return [];
    const none = all.map((branch) => fails(universe, branch));
    return [none, ...pairs(all).map((pair) => pair.map((branch) => holds(universe, branch)))];
  },
};

/** The branch holds and no other does; those that cannot hold with it are not worth a thought. */
function only(universe: Universe, branch: Place, all: readonly Place[], place: Place): Clause {
  return demand(`${branch.id}:only`, (shape) => {
    const own = [...chosenBy(universe, branch, place), holds(universe, branch)];
    for (const clause of own) clause.apply(shape);
    for (const other of all) {
      if (other === branch || universe.node([...own, holds(universe, other)]).isDead()) continue;
      fails(universe, other).apply(shape);
    }
  });
}

const mostPairs = 40;

function pairs(all: readonly Place[]): readonly (readonly Place[])[] {
  const found = all.flatMap((left, at) => all.slice(at + 1).map((right) => [left, right]));
  return found.slice(0, mostPairs);
}

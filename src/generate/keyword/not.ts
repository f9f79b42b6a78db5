import { fails, holds } from '../solve/schema-clause.ts';
import type { Keyword } from './keyword.ts';

/** `not`: the schema does not hold. */
export const not: Keyword = {
  name: 'not',
  assert(shape, _value, place) {
    const inner = shape.universe.child(place, 'not');
    if (inner !== undefined) fails(shape.universe, inner).apply(shape);
  },
  refute(universe, _value, place) {
    const inner = universe.child(place, 'not');
    return inner === undefined ? [] : [[holds(universe, inner)]];
  },
};

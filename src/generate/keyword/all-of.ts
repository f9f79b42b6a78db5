import { holds } from '../solve/schema-clause.ts';
import { branches } from './branches.ts';
import type { Keyword } from './keyword.ts';

/** `allOf`: every schema holds. */
export const allOf: Keyword = {
  name: 'allOf',
  inner: true,
  assert(shape, value, place) {
    for (const branch of branches(shape.universe, place, 'allOf', value))
      holds(shape.universe, branch).apply(shape);
  },
  refute(universe, value, place, refusal) {
    const all = branches(universe, place, 'allOf', value);
    return all.map((branch) => [
      refusal.of(branch),
      ...(refusal.strict
        ? all.filter((other) => other !== branch).map((other) => holds(universe, other))
        : []),
    ]);
  },
};

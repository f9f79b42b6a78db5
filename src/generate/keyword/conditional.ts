import type { Alternative } from '../solve/clause.ts';
import { everyKind } from '../solve/kind.ts';
import { fails, holds } from '../solve/schema-clause.ts';
import { addGroup } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';

/** `if` with `then` and `else`. */
export const conditional: Keyword = {
  name: 'if',
  inner: true,
  assert(shape, _value, place) {
    const { universe } = shape;
    const [condition, then, otherwise] = ['if', 'then', 'else'].map((keyword) =>
      universe.child(place, keyword),
    );
    if (condition === undefined) return;
    const yes = [condition, ...(then === undefined ? [] : [then])].map((each) => holds(universe, each));
    const no = [fails(universe, condition), ...(otherwise === undefined ? [] : [holds(universe, otherwise)])];
    addGroup(shape, { name: `${place.id}:if`, kinds: everyKind, alternatives: [yes, no] });
  },
  refute(universe, _value, place, refusal) {
    const [condition, then, otherwise] = ['if', 'then', 'else'].map((keyword) =>
      universe.child(place, keyword),
    );
    if (condition === undefined) return [];
    const broken: Alternative[] = [];
    if (then !== undefined) broken.push([holds(universe, condition), refusal.of(then)]);
    if (otherwise !== undefined) broken.push([fails(universe, condition), refusal.of(otherwise)]);
    return broken;
  },
};

import { demand } from '../solve/clause.ts';
import { arrayKind, objectKind } from '../solve/kind.ts';
import { holds } from '../solve/schema-clause.ts';
import type { Keyword } from './keyword.ts';

/** `unevaluatedProperties`: a schema for members that no other keyword of the schema looked at. */
export const unevaluatedProperties: Keyword = {
  name: 'unevaluatedProperties',
  inner: true,
  assert(shape, _value, place) {
    const inner = shape.universe.child(place, 'unevaluatedProperties');
    if (inner === undefined) return;
    shape.object.unevaluated.push({ owner: shape.owner, clauses: [holds(shape.universe, inner)] });
    shape.object.evaluated.push({
      owner: shape.owner,
      keys: new Set(),
      patterns: [],
      all: true,
      by: shape.owner,
    });
    shape.guards.push(holds(shape.universe, place));
  },
  refute(universe, _value, place, refusal) {
    const inner = universe.child(place, 'unevaluatedProperties');
    if (inner === undefined) return [];
    const some = demand(`${place.id}:unevaluatedProperties-`, (shape) => {
      shape.kinds &= objectKind;
      shape.object.exists.push({ names: [], besides: undefined, clauses: [refusal.of(inner)] });
      shape.guards.push({
        key: `-${place.id}`,
        apply() {},
        check: (value) => !universe.judge.accepts(place, value),
      });
    });
    return [[some]];
  },
};

/** `unevaluatedItems`: a schema for items that no other keyword of the schema looked at. */
export const unevaluatedItems: Keyword = {
  name: 'unevaluatedItems',
  inner: true,
  assert(shape, _value, place) {
    const inner = shape.universe.child(place, 'unevaluatedItems');
    if (inner === undefined) return;
    shape.array.unevaluated.push({ owner: shape.owner, clauses: [holds(shape.universe, inner)] });
    shape.array.evaluated.push({ owner: shape.owner, upTo: Number.POSITIVE_INFINITY, by: shape.owner });
    shape.guards.push(holds(shape.universe, place));
  },
  refute(universe, _value, place, refusal) {
    const inner = universe.child(place, 'unevaluatedItems');
    if (inner === undefined) return [];
    const some = demand(`${place.id}:unevaluatedItems-`, (shape) => {
      shape.kinds &= arrayKind;
      shape.array.min = Math.max(shape.array.min, 1);
      shape.array.exists.push({ from: 0, clauses: [refusal.of(inner)] });
      shape.guards.push({
        key: `-${place.id}`,
        apply() {},
        check: (value) => !universe.judge.accepts(place, value),
      });
    });
    return [[some]];
  },
};

import { demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import { holds } from '../solve/schema-clause.ts';
import type { Keyword } from './keyword.ts';

/** `propertyNames`: a schema for the name of every member. */
export const propertyNames: Keyword = {
  name: 'propertyNames',
  inner: true,
  assert(shape, _value, place) {
    const inner = shape.universe.child(place, 'propertyNames');
    if (inner !== undefined) shape.object.names.push(holds(shape.universe, inner));
  },
  refute(universe, _value, place, refusal) {
    const inner = universe.child(place, 'propertyNames');
    if (inner === undefined) return [];
    const some = demand(`${place.id}:propertyNames-${refusal.strict}`, (shape) => {
      shape.kinds &= objectKind;
      shape.object.exists.push({ names: [refusal.of(inner)], besides: undefined, clauses: [] });
      if (refusal.strict) shape.object.otherNames.push(holds(shape.universe, inner));
    });
    return [[some]];
  },
};

import { demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import { holds, keywordValue } from '../solve/schema-clause.ts';
import type { RestDemand } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';
import { keysOf } from './properties.ts';

/** `additionalProperties`: a schema for members that neither `properties` nor `patternProperties` beside it name. */
export const additionalProperties: Keyword = {
  name: 'additionalProperties',
  inner: true,
  assert(shape, _value, place) {
    const inner = shape.universe.child(place, 'additionalProperties');
    if (inner === undefined) return;
    shape.object.rest.push({ ...named(place), clauses: [holds(shape.universe, inner)] });
    shape.object.evaluated.push({ owner: shape.owner, keys: new Set(), patterns: [], all: true });
  },
  refute(universe, _value, place, refusal) {
    const inner = universe.child(place, 'additionalProperties');
    if (inner === undefined) return [];
    const some = demand(`${place.id}:additionalProperties-${refusal.strict}`, (shape) => {
      shape.kinds &= objectKind;
      shape.object.exists.push({ names: [], besides: named(place), clauses: [refusal.of(inner)] });
      if (refusal.strict)
        shape.object.others.push({ ...named(place), clauses: [holds(shape.universe, inner)] });
    });
    return [[some]];
  },
};

function named(place: Place): RestDemand {
  return {
    keys: keysOf(keywordValue(place, 'properties')),
    patterns: [...keysOf(keywordValue(place, 'patternProperties'))],
    clauses: [],
  };
}

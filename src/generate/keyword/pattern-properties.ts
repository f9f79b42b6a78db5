import type { Json } from '../../model/json.ts';
import { demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import { holds } from '../solve/schema-clause.ts';
import type { Shape } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';
import { keysOf } from './properties.ts';

/** `patternProperties`: a schema for every member whose name matches. */
export const patternProperties: Keyword = {
  name: 'patternProperties',
  inner: true,
  assert(shape, value, place) {
    const sources = [...keysOf(value)];
    for (const source of sources) {
      const inner = shape.universe.child(place, 'patternProperties', source);
      if (inner !== undefined)
        shape.object.patterns.push({ source, clauses: [holds(shape.universe, inner)] });
    }
    shape.object.evaluated.push({ owner: shape.owner, keys: new Set(), patterns: sources, all: false });
  },
  refute(universe, value, place, refusal) {
    return [...keysOf(value)].flatMap((source) => {
      const inner = universe.child(place, 'patternProperties', source);
      if (inner === undefined) return [];
      const matches = demand(`name ${source}`, (shape) => shape.string.patterns.push(source));
      const some = demand(`${place.id}:patternProperties ${source}-${refusal.strict}`, (shape) => {
        shape.kinds &= objectKind;
        shape.object.exists.push({ names: [matches], besides: undefined, clauses: [refusal.of(inner)] });
        if (refusal.strict) assertOthers(shape, place, value, source);
      });
      return [[some]];
    });
  },
};

/** The other patterns hold for every name; this one for every name but the one that breaks it. */
function assertOthers(shape: Shape, place: Place, value: Json, broken: string): void {
  for (const source of keysOf(value)) {
    const inner = shape.universe.child(place, 'patternProperties', source);
    if (inner === undefined) continue;
    const clauses = [holds(shape.universe, inner)];
    if (source === broken) shape.object.others.push({ keys: new Set(), patterns: [], only: source, clauses });
    else shape.object.patterns.push({ source, clauses });
  }
}

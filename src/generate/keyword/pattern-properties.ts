import { demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import { holds } from '../solve/schema-clause.ts';
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
  refute(universe, value, place, opposite) {
    return [...keysOf(value)].flatMap((source) => {
      const inner = universe.child(place, 'patternProperties', source);
      if (inner === undefined) return [];
      const matches = demand(`name ${source}`, (shape) => shape.string.patterns.push(source));
      const some = demand(`${place.id}:patternProperties ${source}-`, (shape) => {
        shape.kinds &= objectKind;
        shape.object.exists.push({ names: [matches], besides: undefined, clauses: [opposite(inner)] });
      });
      return [[some]];
    });
  },
};

import { demand } from '../solve/clause.ts';
import { arrayKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import { fails, holds, keywordValue } from '../solve/schema-clause.ts';
import type { ContainsDemand, Shape } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';
import { countOf } from './count.ts';
import type { Keyword } from './keyword.ts';

/** `contains` with `minContains` and `maxContains`: how many items match a schema. */
export const contains: Keyword = {
  name: 'contains',
  assert(shape, _value, place) {
    const { min, max } = limitsOf(place);
    addContains(shape, place, min, max);
  },
  refute(universe, _value, place) {
    const { min, max } = limitsOf(place);
    const fewer = demand(`${place.id}:contains-`, (shape) => {
      shape.kinds &= arrayKind;
      addContains(shape, place, 0, min - 1);
    });
    const more = demand(`${place.id}:contains+`, (shape) => {
      shape.kinds &= arrayKind;
      addContains(shape, place, max + 1, Number.POSITIVE_INFINITY);
    });
    return [
      ...(min > 0 ? [[fewer]] : []),
      ...(Number.isFinite(max) && universe !== undefined ? [[more]] : []),
    ];
  },
};

function limitsOf(place: Place): { readonly min: number; readonly max: number } {
  return {
    min: countOf(keywordValue(place, 'minContains')) ?? 1,
    max: countOf(keywordValue(place, 'maxContains')) ?? Number.POSITIVE_INFINITY,
  };
}

function addContains(shape: Shape, place: Place, min: number, max: number): void {
  const inner = shape.universe.child(place, 'contains');
  if (inner === undefined) return;
  if (min > max) shape.kinds &= ~arrayKind;
  shape.array.min = Math.max(shape.array.min, min);
  shape.array.contains.push(containsDemand(shape.universe, inner, { min, max, shape }));
}

function containsDemand(
  universe: Universe,
  inner: Place,
  { min, max, shape }: { readonly min: number; readonly max: number; readonly shape: Shape },
): ContainsDemand {
  return { clauses: [holds(universe, inner)], none: [fails(universe, inner)], min, max, owner: shape.owner };
}

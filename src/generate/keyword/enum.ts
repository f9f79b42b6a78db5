import type { Json } from '../../model/json.ts';
import { demand } from '../solve/clause.ts';
import { kindBits } from '../solve/kind.ts';
import type { Shape } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';

/** `enum`: one of the values listed. */
export const enumeration: Keyword = {
  name: 'enum',
  assert(shape, value) {
    if (value.kind === 'array') allowOnly(shape, value.items);
  },
  refute(_universe, value, place) {
    if (value.kind !== 'array') return [];
    return [[demand(`${place.id}:enum-`, (shape) => shape.excluded.push(...value.items))]];
  },
};

/** Leaves only these values. */
export function allowOnly(shape: Shape, values: readonly Json[]): void {
  const { judge } = shape.universe;
  const before = shape.values;
  shape.values =
    before === undefined
      ? values
      : before.filter((value) => values.some((other) => judge.same(value, other)));
  shape.kinds &= shape.values.reduce((kinds, value) => kinds | kindBits[value.kind], 0);
}

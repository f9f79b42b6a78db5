import { demand } from '../solve/clause.ts';
import { arrayKind } from '../solve/kind.ts';
import type { Keyword } from './keyword.ts';

/** `uniqueItems`: no two items are the same value. */
export const uniqueItems: Keyword = {
  name: 'uniqueItems',
  assert(shape, value) {
    if (value.kind === 'boolean' && value.value) shape.array.unique = true;
  },
  refute(_universe, value, place) {
    if (value.kind !== 'boolean' || !value.value) return [];
    const repeated = demand(`${place.id}:uniqueItems-`, (shape) => {
      shape.kinds &= arrayKind;
      shape.array.repeated = true;
      shape.array.min = Math.max(shape.array.min, 2);
    });
    return [[repeated]];
  },
};

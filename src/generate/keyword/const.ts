import { demand } from '../solve/clause.ts';
import { allowOnly } from './enum.ts';
import type { Keyword } from './keyword.ts';

/** `const`: the one value. */
export const constant: Keyword = {
  name: 'const',
  assert(shape, value) {
    allowOnly(shape, [value]);
  },
  refute(_universe, value, place) {
    return [[demand(`${place.id}:const-`, (shape) => shape.excluded.push(value))]];
  },
};

import { scaledOf } from '../number/scaled.ts';
import { demand } from '../solve/clause.ts';
import { numberKind } from '../solve/kind.ts';
import { numberOf } from './bounds.ts';
import type { Keyword } from './keyword.ts';

/** `multipleOf`: a whole multiple, in exact decimals. */
export const multipleOf: Keyword = {
  name: 'multipleOf',
  assert(shape, value, place) {
    const step = numberOf(shape, value, place, 'multipleOf');
    if (step !== undefined && step.units > 0n) shape.number.multiples.push(step);
  },
  refute(_universe, value, place) {
    const step = value.kind === 'number' ? scaledOf(value.lexeme) : undefined;
    if (step === undefined || step.units <= 0n) return [];
    const between = demand(`${place.id}:multipleOf-`, (shape) => {
      shape.kinds &= numberKind;
      shape.number.notMultiples.push(step);
    });
    return [[between]];
  },
};

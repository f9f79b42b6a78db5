import type { Json } from '../../model/json.ts';
import { compareScaled, type Scaled, scaledOf } from '../number/scaled.ts';
import { demand } from '../solve/clause.ts';
import { numberKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import type { Bound, NumberDemand, Shape } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';
import { noteTrouble } from './trouble.ts';

type End = 'low' | 'high';

/** `minimum`: at least. */
export const minimum: Keyword = boundKeyword('minimum', 'low', false);
/** `maximum`: at most. */
export const maximum: Keyword = boundKeyword('maximum', 'high', false);
/** `exclusiveMinimum`: more than. */
export const exclusiveMinimum: Keyword = boundKeyword('exclusiveMinimum', 'low', true);
/** `exclusiveMaximum`: less than. */
export const exclusiveMaximum: Keyword = boundKeyword('exclusiveMaximum', 'high', true);

function boundKeyword(name: string, end: End, exclusive: boolean): Keyword {
  return {
    name,
    assert(shape, value, place) {
      const at = numberOf(shape, value, place, name);
      if (at !== undefined) tighten(shape.number, end, { at, exclusive });
    },
    refute(_universe, value, place) {
      const at = value.kind === 'number' ? scaledOf(value.lexeme) : undefined;
      if (at === undefined) return [];
      const other: End = end === 'low' ? 'high' : 'low';
      const outside = demand(`${place.id}:${name}-`, (shape) => {
        shape.kinds &= numberKind;
        tighten(shape.number, other, { at, exclusive: !exclusive });
      });
      return [[outside]];
    },
  };
}

/** The exact number of a keyword; what is none is noted as a trouble. */
export function numberOf(shape: Shape, value: Json, place: Place, keyword: string): Scaled | undefined {
  const found = value.kind === 'number' ? scaledOf(value.lexeme) : undefined;
  if (found === undefined && value.kind === 'number')
    noteTrouble(shape, place, {
      keyword,
      reason: `${value.lexeme.slice(0, 40)} is out of the range that can be solved`,
    });
  return found;
}

function tighten(demanded: NumberDemand, end: End, bound: Bound): void {
  const before = demanded[end];
  const order = before === undefined ? 0 : compareScaled(bound.at, before.at) * (end === 'low' ? 1 : -1);
  if (before === undefined || order > 0 || (order === 0 && bound.exclusive)) demanded[end] = bound;
}

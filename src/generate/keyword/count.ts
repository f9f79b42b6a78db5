import type { Json } from '../../model/json.ts';
import { scaledOf } from '../number/scaled.ts';
import { demand } from '../solve/clause.ts';
import type { Kinds } from '../solve/kind.ts';
import type { Shape } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';
import { noteTrouble } from './trouble.ts';

interface Count {
  min: number;
  max: number;
}

/** A keyword that bounds how many characters, items or members there are. */
export interface CountKeyword {
  readonly name: string;
  readonly kind: Kinds;
  readonly end: 'min' | 'max';
  readonly of: (shape: Shape) => Count;
}

/** No value has more characters, items or members than this. */
const mostDrawn = 200_000;

/** The keyword of a bound on a count. */
export function countKeyword({ name, kind, end, of }: CountKeyword): Keyword {
  return {
    name,
    assert(shape, value, place) {
      const limit = countOf(value);
      if (limit === undefined) return;
      if (end === 'min' && limit > mostDrawn) {
        shape.kinds &= ~kind;
        noteTrouble(shape, place, { keyword: name, reason: `${limit} is more than can be drawn` });
      }
      const count = of(shape);
      count[end] = end === 'min' ? Math.max(count.min, limit) : Math.min(count.max, limit);
    },
    refute(_universe, value, place) {
      const limit = countOf(value);
      if (limit === undefined || (end === 'min' && limit === 0)) return [];
      const outside = demand(`${place.id}:${name}-`, (shape) => {
        shape.kinds &= kind;
        const count = of(shape);
        if (end === 'min') count.max = Math.min(count.max, limit - 1);
        else count.min = Math.max(count.min, limit + 1);
      });
      return [[outside]];
    },
  };
}

/** A number that is not negative and has no fraction, or undefined. */
export function countOf(value: Json | undefined): number | undefined {
  if (value?.kind !== 'number') return undefined;
  const exact = scaledOf(value.lexeme);
  if (exact === undefined || exact.units < 0n) return undefined;
  return Number(exact.units / 10n ** BigInt(exact.scale));
}

import type { Reading } from './reading.ts';
import type { Sign } from './signs.ts';

type Kind = Reading['kind'];

/** The kinds of both values, whichever side has which: `number string`, `null any`. */
export type KindPair = `${Kind | 'any'} ${Kind | 'any'}`;

/** What a difference must show for a cause to be asked: cheap to tell, and never false where the cause holds. */
export interface Condition {
  readonly kinds?: readonly KindPair[];
  /** One of the two texts holds one of these. */
  readonly either?: readonly Sign[];
  /** Each of the two texts holds one of these. */
  readonly both?: readonly Sign[];
}

/** Whether the kinds of both sides are such a pair. */
export function isPair(pair: KindPair, legacy: Kind, candidate: Kind): boolean {
  const [one = '', other = ''] = pair.split(' ');
  return (fits(one, legacy) && fits(other, candidate)) || (fits(one, candidate) && fits(other, legacy));
}

function fits(wanted: string, kind: Kind): boolean {
  return wanted === 'any' || wanted === kind;
}

/** The implementation being replaced, or its rewrite. */
export type Side = 'legacy' | 'candidate';

/** Both sides, in the order in which every table, tuple and report names them. */
export const sides: readonly [Side, Side] = ['legacy', 'candidate'];

/** One value for each side. */
export interface Pair<T> {
  readonly legacy: T;
  readonly candidate: T;
}

/** The pair of what `make` returns for each side. */
export function pairOf<T>(make: (side: Side) => T): Pair<T> {
  return { legacy: make('legacy'), candidate: make('candidate') };
}

/** The pair with its sides exchanged. */
export function swapped<T>(pair: Pair<T>): Pair<T> {
  return { legacy: pair.candidate, candidate: pair.legacy };
}

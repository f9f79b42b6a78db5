import type { Difference } from '../model/difference.ts';

/** What the comparison of two observations comes to. */
export interface Comparison {
  /** In a stable order: protocol, status, reason, framing, headers by name, trailers, body in the order of its text. */
  readonly differences: readonly Difference[];
  /** Headers that say who answers, not what: they differ and are no findings. */
  readonly noted: readonly Difference[];
  /** Nothing differs. */
  readonly equal: boolean;
}

/** The comparison of what is alike. */
export const alike: Comparison = { differences: [], noted: [], equal: true };

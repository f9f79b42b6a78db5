import { tapeStride } from '../../wire/tape.ts';
import { commonLength } from '../bytes.ts';
import type { Walk } from './walk.ts';

/** A stretch in which both texts are the same bytes: offsets of legacy's, and how far candidate's is from them. */
export interface Run {
  shift: number;
  start: number;
  /** Where the bytes part, or where nobody has looked further. */
  end: number;
}

/** The run in which nothing lies. */
export function emptyRun(): Run {
  return { shift: 0, start: 0, end: 0 };
}

/**
 * Whether two values, leaves or whole subtrees, are the same bytes, white space included. What was found to be alike up
 * to where it parts is not looked at again for the values within, so that all of it together takes one pass.
 */
export function isSameValue({ legacy, candidate, run }: Walk, left: number, right: number): boolean {
  const at = left * tapeStride;
  const against = right * tapeStride;
  if (legacy.nodes[at] !== candidate.nodes[against]) return false;
  const start = legacy.nodes[at + 1] ?? 0;
  const end = legacy.nodes[at + 2] ?? 0;
  const shift = (candidate.nodes[against + 1] ?? 0) - start;
  if ((candidate.nodes[against + 2] ?? 0) - end !== shift) return false;
  if (shift === run.shift && start >= run.start && start < run.end) return end <= run.end;
  run.shift = shift;
  run.start = start;
  run.end = start + commonLength(legacy.view, start, candidate.view, start + shift, end - start);
  return end <= run.end;
}

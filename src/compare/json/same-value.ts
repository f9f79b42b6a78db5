import type { Pair } from '../../model/side.ts';
import type { CommonEnds } from '../../wire/scan-like.ts';
import { type Tape, tapeStride } from '../../wire/tape.ts';
import { commonRun } from './document.ts';
import type { Walk } from './walk.ts';

/** A stretch in which both texts are the same bytes: offsets of legacy's, and how far candidate's is from them. */
interface Run {
  shift: number;
  start: number;
  /** Where the bytes part, or where nobody has looked further. */
  end: number;
}

/** What is known to be the same bytes: both ends of the texts, and the stretch between them that was met last. */
export interface KnownSame {
  /** Legacy's offset after the bytes that both texts begin with. */
  readonly headEnd: number;
  /** Legacy's offset of the bytes that both texts end with, and how far candidate's is from it. */
  readonly tailStart: number;
  readonly tailShift: number;
  readonly run: Run;
}

/** What is known of two texts before any of it is compared. */
export function knownSame({ legacy, candidate }: Pair<Tape>, { head, tail }: CommonEnds): KnownSame {
  return {
    headEnd: head,
    tailStart: legacy.bytes.length - tail,
    tailShift: candidate.bytes.length - legacy.bytes.length,
    run: { shift: 0, start: 0, end: 0 },
  };
}

/** Whether two values, leaves or whole subtrees, are the same bytes, white space included. */
export function isSameValue(walk: Walk, left: number, right: number): boolean {
  const { legacy, candidate, same } = walk;
  const at = left * tapeStride;
  const against = right * tapeStride;
  if (legacy.nodes[at] !== candidate.nodes[against]) return false;
  const start = legacy.nodes[at + 1] ?? 0;
  const end = legacy.nodes[at + 2] ?? 0;
  const shift = (candidate.nodes[against + 1] ?? 0) - start;
  if ((candidate.nodes[against + 2] ?? 0) - end !== shift) return false;
  return isInEnds(same, shift, start, end) || isInRun(walk, shift, start, end);
}

/** Whether two keys are spelled alike. */
export function isSameKey({ legacy, candidate, same }: Walk, left: number, right: number): boolean {
  const at = left * tapeStride;
  const against = right * tapeStride;
  const start = legacy.nodes[at + 1] ?? 0;
  const end = legacy.nodes[at + 2] ?? 0;
  const shift = (candidate.nodes[against + 1] ?? 0) - start;
  if ((candidate.nodes[against + 2] ?? 0) - end !== shift) return false;
  // No run: the keys of an object are looked at before its values, and would end the run that those are in.
  if (isInEnds(same, shift, start, end)) return true;
  return commonRun(legacy, start, candidate, start + shift, end - start) === end - start;
}

function isInEnds(
  { headEnd, tailStart, tailShift }: KnownSame,
  shift: number,
  start: number,
  end: number,
): boolean {
  return (shift === 0 && end <= headEnd) || (shift === tailShift && start >= tailStart);
}

/** What was found to be alike up to where it parts is not looked at again for the values within: all takes one pass. */
function isInRun({ legacy, candidate, same }: Walk, shift: number, start: number, end: number): boolean {
  const { run } = same;
  if (shift === run.shift && start >= run.start && start < run.end) return end <= run.end;
  run.shift = shift;
  run.start = start;
  run.end = start + commonRun(legacy, start, candidate, start + shift, end - start);
  return end <= run.end;
}

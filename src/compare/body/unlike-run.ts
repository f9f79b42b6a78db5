import type { Span } from '../../model/json.ts';
import type { Pair } from '../../model/side.ts';
import { commonTail, firstDifference } from '../bytes.ts';
import type { Body } from './body.ts';

const longLine = 300;
const wordLimit = 60;

/** Where two long lines differ, widened to whole words; lines that are short are shown whole. */
export function unlikeRun({ legacy, candidate }: Pair<Body>, left: Span, right: Span): Pair<Span> {
  const one = legacy.bytes.subarray(left.start, left.end);
  const other = candidate.bytes.subarray(right.start, right.end);
  const shorter = Math.min(one.length, other.length);
  if (Math.max(one.length, other.length) <= longLine) return { legacy: left, candidate: right };
  const first = firstDifference(one, other);
  const tail = commonTail(one, other, shorter - first);
  const start = wordStart(one, first);
  const end = wordEnd(one, one.length - tail) - (one.length - tail);
  return {
    legacy: { start: left.start + start, end: left.end - tail + end },
    candidate: { start: right.start + start, end: right.end - tail + end },
  };
}

// What both sides have in common on either side of the run is the same bytes, so one of them is looked at.
function wordStart(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at > 0 && from - at < wordLimit && !isBoundary(bytes[at - 1])) at -= 1;
  return at;
}

function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && at - from < wordLimit && !isBoundary(bytes[at])) at += 1;
  return at;
}

/** White space, quotes, brackets, comma, semicolon. */
function isBoundary(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20 || boundaries.includes(byte);
}

const boundaries = [0x22, 0x27, 0x28, 0x29, 0x2c, 0x3b, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d];

import type { JsonFlawKind } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import { skipSpace } from './scan-space.ts';
import type { StringScan } from './scan-string.ts';
import { tapeKey, tapeKindMask, tapeNull, tapeStride } from './tape.ts';

/** What the hot loop shares with what it seldom calls. */
export interface Scan extends StringScan {
  readonly depthLimit: number;
  /** Integers that the nodes may take. */
  readonly placeLimit: number;
  nodes: Int32Array;
}

/** Where the parent of the root stands. */
export const noPlace = -1;

/** Notes why reading ends here, and closes what is open. */
export function breakOff(scan: Scan, kind: JsonFlawKind, at: number, place: number, open: number): number {
  const { end } = scan;
  noteFlaw(
    scan.flaws,
    at < end ? jsonFlaw(kind, at, at + 1) : jsonFlaw(kind === 'too-large' ? kind : 'truncated', end, end),
  );
  return finish(scan, at, place, open);
}

/** Closes what is open at this offset; the length of the nodes. A key without a value is no member. */
export function finish(scan: Scan, at: number, place: number, open: number): number {
  const { nodes } = scan;
  const last = place > 0 ? (nodes[place - tapeStride] ?? 0) & tapeKindMask : tapeNull;
  const length = last === tapeKey ? place - tapeStride : place;
  if (last === tapeKey) scan.surplus = nodes[length + 3] ?? 0;
  for (let container = open; container !== noPlace; ) {
    const parent = nodes[container + 3] ?? noPlace;
    nodes[container + 2] = at;
    nodes[container + 3] = length / tapeStride;
    container = parent;
  }
  return length;
}

/** Notes what follows the root; the length of the nodes. */
export function expectEnd(scan: Scan, from: number, place: number): number {
  const { bytes, end } = scan;
  const at = skipSpace(bytes, from, end);
  if (at < end) noteFlaw(scan.flaws, jsonFlaw('trailing-bytes', at, end));
  return place;
}

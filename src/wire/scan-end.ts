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
  /** What the rest of the text is known to be, from another text; undefined where that is not known. */
  readonly rest: KnownRest | undefined;
}

/** The end of a text that ends as another text does, whose tape is known. */
export interface KnownRest {
  /** The offset from which both texts are alike. */
  readonly from: number;
  /** The length of the nodes, if all that is still to come may be taken from the other tape; else -1. */
  readonly take: (scan: Scan, at: number, place: number, open: number) => number;
}

/** Where reading goes on: before a key or an item. */
export interface Resume {
  readonly at: number;
  /** Where the next node goes, and where the innermost open container stands. */
  readonly place: number;
  readonly open: number;
  readonly depth: number;
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

import type { JsonLimits } from './json-limits.ts';
import { type KnownRest, noPlace, type Resume, type Scan } from './scan-end.ts';
import { newScan, scanJson, scanValues, tapeOf } from './scan-json.ts';
import { skipSpace } from './scan-space.ts';
import type { Tape } from './tape.ts';
import { tapeArray, tapeKey, tapeKindMask, tapeStride } from './tape.ts';
import { grown, takeNodes } from './tape-room.ts';

/** How many bytes two texts have in common before the first that differs, and how many after the last; none counts twice. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/**
 * The tape of a text, as `scanJson` makes it, told from the tape of another text where both are the same bytes: only
 * what is between is read. Both are read under the same limits.
 */
export function scanLike(bytes: Uint8Array, known: Tape, common: CommonEnds, limits: JsonLimits = {}): Tape {
  // A flaw has a place of its own, and may be of more than the bytes at it.
  if (known.flaws.length > 0) return scanJson(bytes, limits);
  const first = firstToRead(known, common.head);
  if (first === 0) return scanJson(bytes, limits);
  const rest = { from: bytes.length - common.tail, take: takerOf(known, first) };
  const scan = newScan(bytes, takeNodes((known.count + fewNodes) * stride), limits, rest);
  return tapeOf(bytes, scan, scanValues(scan, takeHead(scan, known, first)));
}

/** More nodes than the known text has; for yet more there is always room to be made. */
const fewNodes = 16;

// Imported bindings are read anew at each use; constants of this module are folded into the loops.
const stride = tapeStride;
const kindMask = tapeKindMask;
const arrayKind = tapeArray;

/** The last key or item that begins before this offset, which both scans come to in one state; 0 where that is the root. */
function firstToRead({ nodes, count }: Tape, head: number): number {
  const node = lastBefore(nodes, count, head);
  return node > 0 && isKey(nodes, node - 1) ? node - 1 : Math.max(node, 0);
}

/** The last node that begins before this offset, or -1: nodes stand in the order of their beginnings. */
function lastBefore(nodes: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle * stride + 1] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Copies the nodes before this one, those open there as a scan leaves them until they close. */
function takeHead(scan: Scan, known: Tape, first: number): Resume {
  const { nodes: from } = known;
  const place = first * stride;
  reserve(scan, place);
  const { nodes } = scan;
  let open = noPlace;
  let depth = 0;
  for (let at = 0; at < place; at += stride) {
    const isOpen = isContainer(from, at) && (from[at + 3] ?? 0) > first;
    nodes[at] = from[at] ?? 0;
    nodes[at + 1] = from[at + 1] ?? 0;
    nodes[at + 2] = from[at + 2] ?? 0;
    nodes[at + 3] = isOpen ? open : (from[at + 3] ?? 0);
    if (!isOpen) continue;
    open = at;
    depth += 1;
  }
  scan.surplus = surplusBefore(known, first);
  return { at: from[place + 1] ?? 0, place, open, depth };
}

/** Looks for the place in vain no more often than this: in an odd text it may be in another one at each value. */
const mostTries = 8;

/**
 * Takes the nodes that are still to come from the known tape, once the scan is in a container that was open before
 * the texts part, and comes to a key or an item that the known text has in the same container.
 */
function takerOf(known: Tape, first: number): KnownRest['take'] {
  const { nodes: from, count } = known;
  let tries = 0;
  return (scan, at, place, open) => {
    if (open >= first * stride || tries >= mostTries) return -1;
    tries += 1;
    const shift = scan.end - known.bytes.length;
    const start = skipSpace(scan.bytes, at, scan.end) - shift;
    const next = lastBefore(from, count, start) + 1;
    if (next <= first || next >= count || from[next * stride + 1] !== start) return -1;
    if (isKey(from, next - 1) || parentOf(from, next, first) * stride !== open) return -1;
    const length = place + (count - next) * stride;
    if (length > scan.placeLimit - 2 * stride) return -1;
    closeOpen(scan, known, { open, shift, moved: place / stride - next });
    takeTail(scan, known, { next, place, shift });
    return length;
  };
}

/** The innermost container that holds this node; those open at `first` hold all that is between. */
function parentOf(nodes: Int32Array, node: number, first: number): number {
  let at = node - 1;
  while (at >= 0 && !(isContainer(nodes, at * stride) && (nodes[at * stride + 3] ?? 0) > node)) {
    at -= 1;
  }
  return at < first ? at : noPlace;
}

interface Moved {
  readonly open: number;
  readonly shift: number;
  readonly moved: number;
}

/** Closes the containers that are open, where they close in the known text. */
function closeOpen({ nodes }: Scan, { nodes: from }: Tape, { open, shift, moved }: Moved): void {
  for (let at = open; at !== noPlace; ) {
    const outer = nodes[at + 3] ?? noPlace;
    nodes[at + 2] = (from[at + 2] ?? 0) + shift;
    nodes[at + 3] = (from[at + 3] ?? 0) + moved;
    at = outer;
  }
}

interface Taken {
  readonly next: number;
  readonly place: number;
  readonly shift: number;
}

function takeTail(scan: Scan, known: Tape, { next, place, shift }: Taken): void {
  const { nodes: from, count } = known;
  const end = count * stride;
  const moved = place / stride - next;
  const surplus = scan.surplus - surplusBefore(known, next);
  reserve(scan, place + end - next * stride);
  const { nodes } = scan;
  let to = place;
  for (let at = next * stride; at < end; at += stride) {
    const kind = from[at] ?? 0;
    nodes[to] = kind;
    nodes[to + 1] = (from[at + 1] ?? 0) + shift;
    nodes[to + 2] = (from[at + 2] ?? 0) + shift;
    nodes[to + 3] = (from[at + 3] ?? 0) + ((kind & kindMask) < arrayKind ? surplus : moved);
    to += stride;
  }
  scan.surplus = known.surplus + surplus;
}

/** The surplus of bytes before a node: brackets have none, so it is that of the next node that states it. */
function surplusBefore({ nodes, count, surplus }: Tape, node: number): number {
  for (let at = node * stride; at < count * stride; at += stride) {
    if (!isContainer(nodes, at)) return nodes[at + 3] ?? 0;
  }
  return surplus;
}

/** Makes room for nodes up to this length, and for those that the scan writes before it looks for room. */
function reserve(scan: Scan, length: number): void {
  while (scan.nodes.length < length + 2 * stride) scan.nodes = grown(scan.nodes);
}

function isContainer(nodes: Int32Array, at: number): boolean {
  return ((nodes[at] ?? 0) & kindMask) >= arrayKind;
}

function isKey(nodes: Int32Array, node: number): boolean {
  return ((nodes[node * stride] ?? 0) & kindMask) === tapeKey;
}

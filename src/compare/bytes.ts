import type { Span } from '../model/json.ts';
import type { Pair } from '../model/side.ts';
import type { CommonEnds } from '../wire/scan-like.ts';

/** Whether both hold the same bytes. */
export function equalBytes(legacy: Uint8Array, candidate: Uint8Array): boolean {
  if (legacy.length !== candidate.length) return false;
  return legacy === candidate || firstDifference(legacy, candidate) === legacy.length;
}

/** The first offset at which the bytes differ: the shorter length where one begins with the other. */
export function firstDifference(legacy: Uint8Array, candidate: Uint8Array): number {
  const shorter = Math.min(legacy.length, candidate.length);
  return headOf({ legacy: viewOf(legacy), candidate: viewOf(candidate) }, shorter);
}

/** The bytes that both begin with, and those of the rest that both end with. */
export function commonEnds(legacy: Uint8Array, candidate: Uint8Array): CommonEnds {
  const views = { legacy: viewOf(legacy), candidate: viewOf(candidate) };
  const shorter = Math.min(legacy.length, candidate.length);
  const head = headOf(views, shorter);
  return { head, tail: tailOf(views, shorter - head) };
}

/** How many bytes at the end are alike, at most `limit`. */
export function commonTail(legacy: Uint8Array, candidate: Uint8Array, limit: number): number {
  return tailOf({ legacy: viewOf(legacy), candidate: viewOf(candidate) }, limit);
}

function headOf({ legacy, candidate }: Pair<DataView>, limit: number): number {
  return commonLength(legacy, 0, candidate, 0, limit);
}

function tailOf({ legacy, candidate }: Pair<DataView>, limit: number): number {
  const left = legacy.byteLength;
  const right = candidate.byteLength;
  let at = 8;
  while (at <= limit && legacy.getBigInt64(left - at) === candidate.getBigInt64(right - at)) at += 8;
  at -= 7;
  while (at <= limit && legacy.getUint8(left - at) === candidate.getUint8(right - at)) at += 1;
  return at - 1;
}

/** Whether two spans of two texts hold the same bytes. */
export function equalSpans(legacy: Uint8Array, left: Span, candidate: Uint8Array, right: Span): boolean {
  const length = left.end - left.start;
  if (right.end - right.start !== length) return false;
  return equalRuns(legacy, left.start, candidate, right.start, length);
}

/** Whether `length` bytes from these offsets are the same. */
export function equalRuns(
  legacy: Uint8Array,
  left: number,
  candidate: Uint8Array,
  right: number,
  length: number,
): boolean {
  for (let at = 0; at < length; at += 1) {
    if (legacy[left + at] !== candidate[right + at]) return false;
  }
  return true;
}

/**
 * How many of `length` bytes from these offsets are the same before the first that differs; words of eight bytes wherever
 * they begin, which is three times as fast as bytes. No number is made of them.
 */
export function commonLength(
  legacy: DataView,
  left: number,
  candidate: DataView,
  right: number,
  length: number,
): number {
  let at = 0;
  while (at + 8 <= length && legacy.getBigInt64(left + at) === candidate.getBigInt64(right + at)) at += 8;
  while (at < length && legacy.getUint8(left + at) === candidate.getUint8(right + at)) at += 1;
  return at;
}

/** Whether the bytes hold these ones, in whatever case; where they hold others that are alike, it may be said too. */
export function mayHold(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = (wanted[0] ?? 0) | caseBit;
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at += 1) {
    if (((bytes[at] ?? 0) | caseBit) !== first) continue;
    let length = 1;
    while (length < wanted.length && isAlike(bytes[at + length], wanted[length])) length += 1;
    if (length >= wanted.length) return true;
  }
  return wanted.length === 0;
}

/** What tells capitals from small letters in ASCII. */
const caseBit = 0x20;

function isAlike(one: number | undefined, other: number | undefined): boolean {
  return ((one ?? 0) | caseBit) === ((other ?? 0) | caseBit);
}

/** A view of the bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Latin-1 text as the bytes it stands for. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

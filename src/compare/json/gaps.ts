import {
  tapeArray,
  tapeEnd,
  tapeKind,
  tapeKindMask,
  tapeNext,
  tapeObject,
  tapeStart,
  tapeStride,
} from '../../wire/tape.ts';
import { equalRuns } from '../bytes.ts';
import type { JsonDocument } from './document.ts';
import type { Frame, Walk } from './walk.ts';

// Imported bindings are read anew at each use; constants of this module are folded into the loop.
const stride = tapeStride;
const kindMask = tapeKindMask;
const arrayKind = tapeArray;

/** Compares what stands before a child with what stands before its counterpart; `end` nodes stand for the closing bracket. */
export function compareGap(walk: Walk, frame: Frame, legacy: number, candidate: number): void {
  const left = gapEnd(walk.legacy, frame.legacy, frame.legacyEnd, legacy);
  const right = gapEnd(walk.candidate, frame.candidate, frame.candidateEnd, candidate);
  const from = gapStart(walk.legacy, left);
  const other = gapStart(walk.candidate, right);
  const length = left - from;
  if (length === right - other && equalRuns(walk.legacy.bytes, from, walk.candidate.bytes, other, length))
    return;
  walk.isSpaced = false;
  walk.gap = { legacy: { start: from, end: left }, candidate: { start: other, end: right } };
}

/** Compares what stands before two keys, and between them and their values. */
export function compareMemberGaps(walk: Walk, frame: Frame, legacy: number, candidate: number): void {
  compareGap(walk, frame, legacy, candidate);
  if (walk.isSpaced) compareGap(walk, frame, legacy + 1, candidate + 1);
}

/** Whether the text has white space between its tokens: more bytes than its tokens, brackets, commas and colons. */
export function isSpaced({ tape, nodes }: JsonDocument): boolean {
  if (tape.count === 0) return false;
  const length = tape.count * stride;
  let bytes = -1;
  for (let at = 0; at < length; at += stride) {
    // A leaf and the comma after it, a key and its colon; a container's brackets, and one comma fewer than it has children.
    if (((nodes[at] ?? 0) & kindMask) < arrayKind) bytes += (nodes[at + 2] ?? 0) - (nodes[at + 1] ?? 0) + 1;
    else bytes += (nodes[at + 3] ?? 0) * stride === at + stride ? 3 : 2;
  }
  return bytes !== tapeEnd(tape, 0) - tapeStart(tape, 0);
}

/** Compares the white space of two containers child by child in the order written, whatever pairs with what. */
export function compareGaps(walk: Walk, frame: Frame): void {
  let left = frame.legacyNext;
  let right = frame.candidateNext;
  while (walk.isSpaced && left < frame.legacyEnd && right < frame.candidateEnd) {
    if (frame.isObject) compareMemberGaps(walk, frame, left, right);
    else compareGap(walk, frame, left, right);
    left = tapeNext(walk.legacy.tape, frame.isObject ? left + 1 : left);
    right = tapeNext(walk.candidate.tape, frame.isObject ? right + 1 : right);
  }
  const isEmpty = frame.legacyEnd === frame.legacy + 1 || frame.candidateEnd === frame.candidate + 1;
  if (walk.isSpaced && !isEmpty) compareGap(walk, frame, frame.legacyEnd, frame.candidateEnd);
}

function gapEnd(document: JsonDocument, container: number, end: number, child: number): number {
  if (child < end) return tapeStart(document.tape, child);
  const { bytes } = document;
  const last = tapeEnd(document.tape, container);
  // A container that the text breaks off in has no bracket at its end.
  const close = tapeKind(document.tape, container) === tapeObject ? 0x7d : 0x5d;
  return bytes[last - 1] === close ? last - 1 : last;
}

/** Back over white space, and over the comma or colon before it with its own white space. */
function gapStart(document: JsonDocument, end: number): number {
  const { bytes } = document;
  let at = end;
  while (isSpace(bytes[at - 1])) at -= 1;
  if (bytes[at - 1] !== 0x2c && bytes[at - 1] !== 0x3a) return at;
  at -= 1;
  while (isSpace(bytes[at - 1])) at -= 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

import { tapeEnd, tapeKind, tapeNext, tapeObject, tapeStart } from '../../wire/tape.ts';
import { equalRuns } from '../bytes.ts';
import type { JsonDocument } from './document.ts';
import type { Frame, Walk } from './walk.ts';

/** Compares what stands before a child with what stands before its counterpart; `end` nodes stand for the closing bracket. */
export function compareGap(walk: Walk, frame: Frame, legacy: number, candidate: number): void {
  if (walk.gap !== undefined) return;
  const left = gapEnd(walk.legacy, frame.legacy, frame.legacyEnd, legacy);
  const right = gapEnd(walk.candidate, frame.candidate, frame.candidateEnd, candidate);
  const from = gapStart(walk.legacy, left);
  const other = gapStart(walk.candidate, right);
  const length = left - from;
  if (length === right - other && equalRuns(walk.legacy.bytes, from, walk.candidate.bytes, other, length))
    return;
  walk.gap = { legacy: { start: from, end: left }, candidate: { start: other, end: right } };
}

/** Compares the white space of two containers child by child in the order written, whatever pairs with what. */
export function compareGaps(walk: Walk, frame: Frame): void {
  let left = frame.legacyNext;
  let right = frame.candidateNext;
  while (walk.gap === undefined && left < frame.legacyEnd && right < frame.candidateEnd) {
    compareGap(walk, frame, left, right);
    if (frame.isObject) compareGap(walk, frame, left + 1, right + 1);
    left = tapeNext(walk.legacy.tape, frame.isObject ? left + 1 : left);
    right = tapeNext(walk.candidate.tape, frame.isObject ? right + 1 : right);
  }
  const isEmpty = frame.legacyEnd === frame.legacy + 1 || frame.candidateEnd === frame.candidate + 1;
  if (!isEmpty) compareGap(walk, frame, frame.legacyEnd, frame.candidateEnd);
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

import { tapeArray, tapeNext, tapeObject, tapeStride } from '../../wire/tape.ts';
import { compareGap, compareGaps, compareMemberGaps } from './gaps.ts';
import { planItems } from './items.ts';
import { compareLeaves } from './leaves.ts';
import { planMembers } from './members.ts';
import { isSameKey, isSameValue } from './same-value.ts';
import type { Frame, Pairing, Walk } from './walk.ts';
import { noKey } from './walk.ts';

/** Compares the values of two documents, every one of them; iterative, however deep they are. */
export function compareRoots(walk: Walk): void {
  if (walk.legacy.tape.count === 0 || walk.candidate.tape.count === 0) return;
  let frame = visit(walk, { legacy: 0, candidate: 0, key: noKey, keySide: 'legacy', index: 0 }, undefined);
  while (frame !== undefined) frame = advance(walk, frame);
}

/** Compares the next pair of children; the frame to go on with. */
function advance(walk: Walk, frame: Frame): Frame | undefined {
  if (frame.plan !== undefined) {
    const pairing = frame.plan[frame.planned];
    frame.planned += 1;
    if (pairing === undefined) return frame.parent;
    if (isSameValue(walk, pairing.legacy, pairing.candidate)) return frame;
    return visit(walk, pairing, frame) ?? frame;
  }
  return frame.isObject ? advanceObject(walk, frame) : advanceArray(walk, frame);
}

function advanceObject(walk: Walk, frame: Frame): Frame | undefined {
  if (frame.ordinal === 0 && !hasSameKeys(walk, frame)) {
    frame.plan = planMembers(walk, frame);
    if (walk.isSpaced) compareGaps(walk, frame);
    return frame;
  }
  while (frame.legacyNext < frame.legacyEnd) {
    const left = frame.legacyNext;
    const right = frame.candidateNext;
    if (walk.isSpaced) compareMemberGaps(walk, frame, left, right);
    const opened = step(walk, frame, left + 1, right + 1, left);
    if (opened !== undefined) return opened;
  }
  if (walk.isSpaced) compareGap(walk, frame, frame.legacyEnd, frame.candidateEnd);
  return frame.parent;
}

/** Whether both objects have the same keys in the same order, spelled alike. */
function hasSameKeys(walk: Walk, frame: Frame): boolean {
  const { legacyEnd, candidateEnd } = frame;
  let left = frame.legacyNext;
  let right = frame.candidateNext;
  while (left < legacyEnd && right < candidateEnd) {
    if (!isSameKey(walk, left, right)) return false;
    left = tapeNext(walk.legacy.tape, left + 1);
    right = tapeNext(walk.candidate.tape, right + 1);
  }
  return left >= legacyEnd && right >= candidateEnd;
}

function advanceArray(walk: Walk, frame: Frame): Frame | undefined {
  if (frame.ordinal === 0) {
    frame.plan = planItems(walk, frame);
    if (frame.plan !== undefined) {
      if (walk.isSpaced) compareGaps(walk, frame);
      return frame;
    }
  }
  while (frame.legacyNext < frame.legacyEnd && frame.candidateNext < frame.candidateEnd) {
    const left = frame.legacyNext;
    const right = frame.candidateNext;
    if (walk.isSpaced) compareGap(walk, frame, left, right);
    const opened = step(walk, frame, left, right, noKey);
    if (opened !== undefined) return opened;
  }
  if (walk.isSpaced) compareGap(walk, frame, frame.legacyEnd, frame.candidateEnd);
  return frame.parent;
}

/** Compares two children in the order written and goes past them; equal values, which most are, cost no object. */
function step(walk: Walk, frame: Frame, legacy: number, candidate: number, key: number): Frame | undefined {
  frame.legacyNext = tapeNext(walk.legacy.tape, legacy);
  frame.candidateNext = tapeNext(walk.candidate.tape, candidate);
  frame.ordinal += 1;
  if (isSameValue(walk, legacy, candidate)) return undefined;
  return visit(walk, { legacy, candidate, key, keySide: 'legacy', index: frame.ordinal - 1 }, frame);
}

/** Compares a pair of values as far as they are leaves; the frame of a pair of containers. */
function visit(walk: Walk, pairing: Pairing, parent: Frame | undefined): Frame | undefined {
  const left = pairing.legacy * tapeStride;
  const right = pairing.candidate * tapeStride;
  const kind = (walk.legacy.nodes[left] ?? 0) & 7;
  if (kind >= tapeArray && kind === ((walk.candidate.nodes[right] ?? 0) & 7)) {
    return open(walk, pairing, parent, kind === tapeObject);
  }
  compareLeaves(walk, pairing, parent);
  return undefined;
}

function open(walk: Walk, pairing: Pairing, parent: Frame | undefined, isObject: boolean): Frame {
  return {
    legacy: pairing.legacy,
    candidate: pairing.candidate,
    key: pairing.key,
    keySide: pairing.keySide,
    index: pairing.index,
    parent,
    isObject,
    legacyEnd: tapeNext(walk.legacy.tape, pairing.legacy),
    candidateEnd: tapeNext(walk.candidate.tape, pairing.candidate),
    legacyNext: pairing.legacy + 1,
    candidateNext: pairing.candidate + 1,
    ordinal: 0,
    plan: undefined,
    planned: 0,
    pattern: undefined,
    pointer: undefined,
  };
}

import { tapeArray, tapeKey, tapeNext, tapeStride } from '../../wire/tape.ts';
import type { JsonDocument } from './document.ts';
import { commonRun } from './document.ts';
import { spellingHash } from './signature.ts';
import type { Walk } from './walk.ts';

/**
 * Whether items of equal index belong together for sure: they are built alike, and no leaf that differs from its
 * counterpart is spelled like one of the others that do, so that no other pairing could match more of them. So it is
 * where nothing but ids and clocks differ.
 */
export function belongByPlace(walk: Walk, legacy: number, candidate: number): boolean {
  const left = walk.legacy.nodes;
  const right = walk.candidate.nodes;
  const end = tapeNext(walk.legacy.tape, legacy);
  if (end - legacy !== tapeNext(walk.candidate.tape, candidate) - candidate) return false;
  const unlike: number[] = [];
  for (let node = legacy + 1, other = candidate + 1; node < end; node += 1, other += 1) {
    const at = node * tapeStride;
    const against = other * tapeStride;
    const kind = (left[at] ?? 0) & 7;
    const otherKind = (right[against] ?? 0) & 7;
    if (kind >= tapeArray || otherKind >= tapeArray) {
      if (kind !== otherKind) return false;
      if ((left[at + 3] ?? 0) - node !== (right[against + 3] ?? 0) - other) return false;
      continue;
    }
    const start = left[at + 1] ?? 0;
    const from = right[against + 1] ?? 0;
    const length = (left[at + 2] ?? 0) - start;
    const isSame =
      length === (right[against + 2] ?? 0) - from &&
      commonRun(walk.legacy, start, walk.candidate, from, length) === length;
    if (isSame) continue;
    if (kind === tapeKey) return false;
    unlike.push(at, against);
  }
  return unlike.length <= 2 || areDisjoint(walk, unlike);
}

/** Whether no leaf of the legacy ones is spelled like a leaf of the candidate ones; `unlike` holds their places by turns. */
function areDisjoint(walk: Walk, unlike: readonly number[]): boolean {
  const spelled = new Set<number>();
  for (let at = 0; at < unlike.length; at += 2) spelled.add(hashAt(walk.legacy, unlike[at] ?? 0));
  for (let at = 1; at < unlike.length; at += 2) {
    if (spelled.has(hashAt(walk.candidate, unlike[at] ?? 0))) return false;
  }
  return true;
}

function hashAt({ bytes, nodes }: JsonDocument, place: number): number {
  return spellingHash(bytes, nodes[place + 1] ?? 0, nodes[place + 2] ?? 0);
}

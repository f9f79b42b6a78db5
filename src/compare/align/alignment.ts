import type { Pair } from '../../model/side.ts';
import type { Match } from './align.ts';
import { align } from './align.ts';
import type { Gap, Similarity } from './similar.ts';
import { pairGap } from './similar.ts';

/** Which elements of two sequences belong together; those in no match are on one side only. */
export interface Alignment {
  /** In an order that does not depend on which side is which. */
  readonly matches: readonly Match[];
  /** Some elements are the same on both sides, in another order. */
  readonly isReordered: boolean;
}

const nowhere = -1;

/** The alignment by least edits: equal elements first, moved ones next, then what is alike between them. */
export function alignItems(signatures: Pair<Int32Array>, similarity: Similarity): Alignment {
  const { legacy, candidate } = signatures;
  const kept = align(legacy, candidate);
  const moved = movedMatches(signatures, kept);
  if (legacy.length === candidate.length && isByPlaceCheaper(signatures, kept, moved)) {
    return { matches: Array.from(legacy, (_, at): Match => [at, at]), isReordered: false };
  }
  const paired = gapsOf(signatures, kept, moved).flatMap((gap) => pairRest(gap, similarity));
  const matches = [...kept, ...moved, ...paired];
  return { matches: inOrder(matches, signatures), isReordered: moved.length > 0 };
}

/** The alignment of two multisets: equal elements wherever they stand, then the rest by likeness. */
export function alignSets(signatures: Pair<Int32Array>, similarity: Similarity): Alignment {
  const equal = movedMatches(signatures, []);
  const rest = gapsOf(signatures, [], equal).flatMap((gap) => pairRest(gap, similarity));
  return { matches: inOrder([...equal, ...rest], signatures), isReordered: false };
}

/** Elements that no match holds, between two matches. */
interface Rest {
  readonly legacy: readonly number[];
  readonly candidate: readonly number[];
}

function pairRest({ legacy, candidate }: Rest, similarity: Similarity): readonly Match[] {
  const gap: Gap = { legacy: [0, legacy.length], candidate: [0, candidate.length] };
  const like: Similarity = (left, right) => similarity(legacy[left] ?? 0, candidate[right] ?? 0);
  return pairGap(gap, like).map(([left, right]): Match => [legacy[left] ?? 0, candidate[right] ?? 0]);
}

/** Pairs what is equal and not matched yet: the first such on one side with the first on the other. */
function movedMatches({ legacy, candidate }: Pair<Int32Array>, kept: readonly Match[]): readonly Match[] {
  if (kept.length === Math.min(legacy.length, candidate.length)) return [];
  const leftKept = marked(legacy.length, kept, 0);
  const rightKept = marked(candidate.length, kept, 1);
  // For each signature the first place that waits, and for each place the next one: a list for each would cost too much.
  const first = new Map<number, number>();
  const next = new Int32Array(legacy.length).fill(nowhere);
  for (let at = legacy.length - 1; at >= 0; at -= 1) {
    if (leftKept[at] === 1) continue;
    const signature = legacy[at] ?? 0;
    next[at] = first.get(signature) ?? nowhere;
    first.set(signature, at);
  }
  const moved: Match[] = [];
  candidate.forEach((signature, at) => {
    const left = rightKept[at] === 1 ? nowhere : (first.get(signature) ?? nowhere);
    if (left === nowhere) return;
    first.set(signature, next[left] ?? nowhere);
    moved.push([left, at]);
  });
  return moved;
}

/** Whether changing items in place takes no more changes than moving, inserting and deleting them. */
function isByPlaceCheaper(
  { legacy, candidate }: Pair<Int32Array>,
  kept: readonly Match[],
  moved: readonly Match[],
): boolean {
  let changed = 0;
  for (let at = 0; at < legacy.length; at += 1) if (legacy[at] !== candidate[at]) changed += 1;
  const edits = 2 * (legacy.length - kept.length - moved.length) + Math.min(moved.length, 1);
  return changed < edits || (changed === edits && moved.length === 0);
}

/** What is left on each side between matches that keep their order. */
function gapsOf(
  { legacy, candidate }: Pair<Int32Array>,
  kept: readonly Match[],
  moved: readonly Match[],
): readonly Rest[] {
  const leftMoved = marked(legacy.length, moved, 0);
  const rightMoved = marked(candidate.length, moved, 1);
  const gaps: Rest[] = [];
  let from: Match = [0, 0];
  for (const match of [...kept, [legacy.length, candidate.length] as const]) {
    const gap = {
      legacy: range(from[0], match[0]).filter((at) => leftMoved[at] !== 1),
      candidate: range(from[1], match[1]).filter((at) => rightMoved[at] !== 1),
    };
    if (gap.legacy.length > 0 && gap.candidate.length > 0) gaps.push(gap);
    from = [match[0] + 1, match[1] + 1];
  }
  return gaps;
}

/** For each element of one side, 1 where a match holds it. */
export function marked(length: number, matches: readonly Match[], side: 0 | 1): Uint8Array {
  const marks = new Uint8Array(length);
  for (const match of matches) marks[match[side]] = 1;
  return marks;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(end - start, 0) }, (_, at) => start + at);
}

function inOrder(matches: Match[], { legacy }: Pair<Int32Array>): readonly Match[] {
  return matches.sort(
    (left, right) =>
      Math.min(...left) - Math.min(...right) ||
      Math.max(...left) - Math.max(...right) ||
      (legacy[left[0]] ?? 0) - (legacy[right[0]] ?? 0),
  );
}

import type { Match } from './align.ts';

const editLimit = 600;

/** The matches of a shortest edit (Myers 1986), or undefined where it takes more than 600 insertions and deletions. */
export function shortestEdit(first: Int32Array, second: Int32Array): readonly Match[] | undefined {
  if (first.length === 0 || second.length === 0) return [];
  const trace: Int32Array[] = [];
  const most = Math.min(first.length + second.length, editLimit);
  let reach = new Int32Array(3);
  for (let edits = 0; edits <= most; edits += 1) {
    const next = new Int32Array(2 * edits + 3);
    next.set(reach.subarray(0, Math.min(reach.length, next.length)), edits === 0 ? 0 : 1);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = farthest(next, edits, diagonal, first, second);
      next[diagonal + edits + 1] = at;
      if (at >= first.length && at - diagonal >= second.length) return walkBack(trace, first, second, edits);
    }
    trace.push(next);
    reach = next;
  }
  return undefined;
}

/** How far along `first` this diagonal goes with so many edits; index `diagonal + edits + 1` holds the diagonal. */
function farthest(
  reach: Int32Array,
  edits: number,
  diagonal: number,
  first: Int32Array,
  second: Int32Array,
): number {
  let at = startOn(reach, edits, diagonal).at;
  while (at < first.length && at - diagonal < second.length && first[at] === second[at - diagonal]) at += 1;
  return at;
}

/** Where the diagonal is entered: from the one above (an insertion) or the one below (a deletion). */
function startOn(
  reach: Int32Array,
  edits: number,
  diagonal: number,
): { readonly at: number; readonly from: number } {
  if (edits === 0) return { at: 0, from: 0 };
  const above = reach[diagonal + edits + 2] ?? 0;
  const below = reach[diagonal + edits] ?? 0;
  if (diagonal === -edits || (diagonal !== edits && below < above)) return { at: above, from: diagonal + 1 };
  return { at: below + 1, from: diagonal - 1 };
}

function walkBack(
  trace: readonly Int32Array[],
  first: Int32Array,
  second: Int32Array,
  edits: number,
): readonly Match[] {
  const matches: Match[] = [];
  let at = first.length;
  let diagonal = first.length - second.length;
  for (let left = edits; left >= 0; left -= 1) {
    const { at: entered, from } = entryOf(trace, left, diagonal);
    while (at > entered) {
      at -= 1;
      matches.push([at, at - diagonal]);
    }
    at = diagonal < from ? entered : entered - 1;
    diagonal = from;
  }
  return matches.reverse();
}

/** Where the diagonal was entered with so many edits, read from what one edit fewer had reached. */
function entryOf(
  trace: readonly Int32Array[],
  edits: number,
  diagonal: number,
): { readonly at: number; readonly from: number } {
  const before = trace[edits - 1];
  if (before === undefined) return { at: 0, from: 0 };
  const reached = (on: number): number => before[on + edits] ?? 0;
  const above = reached(diagonal + 1);
  const below = reached(diagonal - 1);
  if (diagonal === -edits || (diagonal !== edits && below < above)) return { at: above, from: diagonal + 1 };
  return { at: below + 1, from: diagonal - 1 };
}

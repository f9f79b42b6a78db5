import type { Match } from './align.ts';

/** How alike two elements are, 0 to 1. */
export type Similarity = (legacy: number, candidate: number) => number;

/** Elements between two matches, from the first index to before the last, on each side. */
export interface Gap {
  readonly legacy: readonly [start: number, end: number];
  readonly candidate: readonly [start: number, end: number];
}

const cellLimit = 4096;

/**
 * Pairs as many elements of a gap as the shorter side has: by place where both have as many, else by the sum of their
 * likeness, order kept; by place again where the gap is too large for that.
 */
export function pairGap(gap: Gap, similarity: Similarity): readonly Match[] {
  const rows = gap.legacy[1] - gap.legacy[0];
  const columns = gap.candidate[1] - gap.candidate[0];
  if (rows === columns || rows === 0 || columns === 0 || rows * columns > cellLimit) return byPlace(gap);
  if (rows < columns) return pairShorter(gap.legacy, gap.candidate, similarity);
  return pairShorter(gap.candidate, gap.legacy, (row, column) => similarity(column, row)).map(
    ([candidate, legacy]): Match => [legacy, candidate],
  );
}

function byPlace({ legacy, candidate }: Gap): readonly Match[] {
  const count = Math.min(legacy[1] - legacy[0], candidate[1] - candidate[0]);
  return Array.from({ length: count }, (_, at): Match => [legacy[0] + at, candidate[0] + at]);
}

/** Gives every row a column, in order, so that the likenesses add up to the most; the earliest columns where several do. */
function pairShorter(
  [rowStart, rowEnd]: readonly [number, number],
  [columnStart, columnEnd]: readonly [number, number],
  similarity: Similarity,
): readonly Match[] {
  const rows = rowEnd - rowStart;
  const columns = columnEnd - columnStart;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const takes = new Uint8Array(best.length);
  best.fill(0, rows * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const taken = similarity(rowStart + row, columnStart + column) + (best[at + width + 1] ?? 0);
      const left = best[at + 1] ?? 0;
      takes[at] = taken >= left ? 1 : 0;
      best[at] = Math.max(taken, left);
    }
  }
  const matches: Match[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; column += 1) {
    if (takes[row * width + column] !== 1) continue;
    matches.push([rowStart + row, columnStart + column]);
    row += 1;
  }
  return matches;
}

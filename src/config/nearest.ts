/** The word most like the given one, or undefined when none is close: at most a third of it may differ. */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  const short = given.slice(0, 60);
  let best: { readonly word: string; readonly apart: number } | undefined;
  for (const word of words) {
    const apart = editDistance(short.toLowerCase(), word.toLowerCase());
    if (apart <= Math.max(2, Math.ceil(word.length / 3)) && (best === undefined || apart < best.apart))
      best = { word, apart };
  }
  return best?.word;
}

/** Levenshtein distance, with a swap of neighbours counted once. */
function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) row.push(cheapest({ one, other, rows, row, at, to }));
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

interface Cell {
  readonly one: string;
  readonly other: string;
  readonly rows: readonly (readonly number[])[];
  readonly row: readonly number[];
  readonly at: number;
  readonly to: number;
}

function cheapest({ one, other, rows, row, at, to }: Cell): number {
  const same = one[at - 1] === other[to - 1];
  const above = rows[at - 1] ?? [];
  const costs = [(above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (above[to - 1] ?? 0) + (same ? 0 : 1)];
  const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
  if (swapped) costs.push((rows[at - 2]?.[to - 2] ?? 0) + 1);
  return Math.min(...costs);
}

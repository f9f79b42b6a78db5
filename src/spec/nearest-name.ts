/** Longer names, and more of them, would take too long to compare. */
const longest = 40;
const mostCandidates = 2000;

/** The candidate that a person most likely meant, or undefined when none is near. */
export function nearestName(written: string, candidates: Iterable<string>): string | undefined {
  if (written.length > longest) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 1;
  let left = mostCandidates;
  for (const candidate of candidates) {
    left -= 1;
    if (left < 0) break;
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      const swap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const choices = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1)];
      if (swap) choices.push((before[j - 2] ?? 0) + 1);
      next.push(Math.min(...choices));
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

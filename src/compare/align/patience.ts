import type { Match } from './align.ts';

/** The elements that occur once on each side, as far as they keep their order (patience diff). */
export function patienceAnchors(first: Int32Array, second: Int32Array): readonly Match[] {
  const places = onceIn(second);
  const pairs: Match[] = [];
  for (const [element, at] of onceIn(first)) {
    const other = places.get(element);
    if (at !== undefined && other !== undefined) pairs.push([at, other]);
  }
  pairs.sort(([left], [right]) => left - right);
  return longestRising(pairs);
}

function onceIn(elements: Int32Array): ReadonlyMap<number, number | undefined> {
  const places = new Map<number, number | undefined>();
  elements.forEach((element, at) => {
    places.set(element, places.has(element) ? undefined : at);
  });
  return places;
}

/** The longest subsequence whose second indexes rise, by piles. */
function longestRising(pairs: readonly Match[]): readonly Match[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, value], at) => {
    const pile = pileFor(pairs, tops, value);
    before[at] = tops[pile - 1] ?? -1;
    tops[pile] = at;
  });
  const rising: Match[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

function pileFor(pairs: readonly Match[], tops: readonly number[], value: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

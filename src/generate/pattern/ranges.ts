/** A set of code points as sorted ranges that do not touch, ends included. */
export type Ranges = readonly (readonly [low: number, high: number])[];

const last = 0x10_ffff;

/** The set of all of these ranges, in any order. */
export function unionOf(ranges: readonly (readonly [number, number])[]): Ranges {
  const sorted = [...ranges].sort((left, right) => left[0] - right[0]);
  const merged: [number, number][] = [];
  for (const [low, high] of sorted) {
    const before = merged.at(-1);
    if (before !== undefined && low <= before[1] + 1) before[1] = Math.max(before[1], high);
    else merged.push([low, high]);
  }
  return merged;
}

/** Every code point that the set leaves out. */
export function complementOf(ranges: Ranges): Ranges {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [low, high] of ranges) {
    if (low > next) rest.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= last) rest.push([next, last]);
  return rest;
}

/** The code points in both sets. */
export function intersectionOf(left: Ranges, right: Ranges): Ranges {
  return complementOf(unionOf([...complementOf(left), ...complementOf(right)]));
}

/** How many code points the set has. */
export function sizeOf(ranges: Ranges): number {
  return ranges.reduce((sum, [low, high]) => sum + high - low + 1, 0);
}

/** The code point at this position of the set. */
export function codeAt(ranges: Ranges, position: number): number {
  let left = position;
  for (const [low, high] of ranges) {
    const size = high - low + 1;
    if (left < size) return low + left;
    left -= size;
  }
  return ranges[0]?.[0] ?? 0x61;
}

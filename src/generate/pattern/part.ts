import type { Drawing } from '../draw/drawing.ts';
import { codeAt, intersectionOf, type Ranges, sizeOf } from './ranges.ts';

/** A part of a pattern: how many characters it matches, and texts that it matches. */
export interface Part {
  readonly min: number;
  readonly max: number;
  /** A text of `length` characters where the part can have that many, else one near it. */
  draw(drawing: Drawing, length: number, groups: Groups): string;
}

/** What the capturing groups have matched so far, by number and by name. */
export type Groups = Map<string | number, string>;

/** The part that matches nothing but the empty text. */
export const emptyPart: Part = { min: 0, max: 0, draw: () => '' };

const plain: Ranges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
];
const printable: Ranges = [[0x20, 0x7e]];
const surrogates: Ranges = [[0xd800, 0xdfff]];

/** One character of the set. */
export function characterPart(ranges: Ranges): Part {
  const whole = without(ranges, surrogates);
  const pools = [intersectionOf(whole, plain), intersectionOf(whole, printable), whole]
    .filter((each) => each.length > 0)
    .map((each) => ({ ranges: each, size: sizeOf(each) }));
  const first = pools[0];
  if (first === undefined) return emptyPart;
  if (sizeOf(whole) === 1) {
    const only = String.fromCodePoint(codeAt(whole, 0));
    return { min: 1, max: 1, draw: () => only };
  }
  return {
    min: 1,
    max: 1,
    draw({ dice, tiny }) {
      if (tiny) return String.fromCodePoint(codeAt(first.ranges, 0));
      const pool = dice.chance(0.7) ? first : (pools[dice.below(pools.length)] ?? first);
      return String.fromCodePoint(codeAt(pool.ranges, dice.below(pool.size)));
    },
  };
}

function without(ranges: Ranges, removed: Ranges): Ranges {
  const [[low, high] = [0, 0]] = removed;
  return ranges.flatMap(([from, to]) => {
    const parts: [number, number][] = [];
    if (from < low) parts.push([from, Math.min(to, low - 1)]);
    if (to > high) parts.push([Math.max(from, high + 1), to]);
    return parts;
  });
}

/** The parts one after another. */
export function sequencePart(parts: readonly Part[]): Part {
  const only = parts[0];
  if (only === undefined) return emptyPart;
  if (parts.length === 1) return only;
  const min = parts.reduce((sum, part) => sum + part.min, 0);
  const max = parts.reduce((sum, part) => sum + part.max, 0);
  return {
    min,
    max,
    draw(drawing, length, groups) {
      const lengths = shared(parts, Math.max(0, Math.min(length, max) - min), drawing);
      let text = '';
      for (let at = 0; at < parts.length; at += 1)
        text += parts[at]?.draw(drawing, lengths[at] ?? 0, groups) ?? '';
      return text;
    },
  };
}

/** Shares characters beyond the least out among the parts that can take more. */
function shared(parts: readonly Part[], surplus: number, { dice }: Drawing): number[] {
  const lengths = parts.map((part) => part.min);
  let left = surplus;
  const open = parts.flatMap((part, at) => (part.max > part.min ? [at] : []));
  while (left > 0 && open.length > 0) {
    const slot = dice.below(open.length);
    const at = open[slot] as number;
    const room = (parts[at]?.max ?? 0) - (lengths[at] ?? 0);
    const taken = Math.min(room, open.length === 1 ? left : 1 + dice.below(left));
    lengths[at] = (lengths[at] ?? 0) + taken;
    left -= taken;
    if (taken === room || open.length > 1) open.splice(slot, 1);
  }
  return lengths;
}

/** One of the parts. */
export function choicePart(parts: readonly Part[]): Part {
  const only = parts[0];
  if (only === undefined) return emptyPart;
  if (parts.length === 1) return only;
  return {
    min: Math.min(...parts.map((part) => part.min)),
    max: Math.max(...parts.map((part) => part.max)),
    draw(drawing, length, groups) {
      const fitting = parts.filter((part) => part.min <= length && length <= part.max);
      const part = drawing.dice.pick(fitting.length > 0 ? fitting : parts) ?? only;
      return part.draw(drawing, length, groups);
    },
  };
}

/** The part `least` to `most` times. */
export function repeatedPart(part: Part, least: number, most: number): Part {
  const min = part.min * least;
  const max = part.max === 0 ? 0 : part.max * most;
  return {
    min,
    max: Number.isNaN(max) ? 0 : max,
    draw(drawing, length, groups) {
      const times = howOften(part, { least, most, length }, drawing);
      let text = '';
      let left = length;
      for (let at = 0; at < times; at += 1) {
        const rest = times - at - 1;
        const low = Math.max(part.min, Number.isFinite(part.max) ? left - rest * part.max : part.min);
        const high = Math.min(part.max, Math.max(low, left - rest * part.min));
        const own =
          rest === 0
            ? Math.max(low, Math.min(left, high))
            : drawing.dice.between(low, Math.min(high, low + 40));
        text += part.draw(drawing, own, groups);
        left -= own;
      }
      return text;
    },
  };
}

interface Times {
  readonly least: number;
  readonly most: number;
  readonly length: number;
}

function howOften(part: Part, { least, most, length }: Times, { dice, tiny }: Drawing): number {
  const needed = part.max === 0 || !Number.isFinite(part.max) ? least : Math.ceil(length / part.max);
  const possible = part.min === 0 ? Math.max(least, needed) + 2 : Math.floor(length / part.min);
  const low = Math.min(most, Math.max(least, needed));
  const high = Math.max(low, Math.min(most, possible, low + 200_000));
  return tiny ? low : dice.between(low, high);
}

import { patienceAnchors } from './patience.ts';
import { shortestEdit } from './shortest-edit.ts';

/** Two elements that are equal and keep their order, by index. */
export type Match = readonly [legacy: number, candidate: number];

/**
 * The longest run of equal elements in both orders, or a good one where finding the longest would cost too much: the
 * ends that are alike, then the shortest edit between them, then the elements that occur once on each side.
 */
export function align(legacy: Int32Array, candidate: Int32Array): readonly Match[] {
  // One orientation whichever side is which, so that ties are broken alike.
  if (!isBefore(legacy, candidate)) {
    return alignOriented(candidate, legacy).map(([left, right]): Match => [right, left]);
  }
  return alignOriented(legacy, candidate);
}

function alignOriented(first: Int32Array, second: Int32Array): readonly Match[] {
  const limit = Math.min(first.length, second.length);
  let head = 0;
  while (head < limit && first[head] === second[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && first.at(-1 - tail) === second.at(-1 - tail)) tail += 1;
  const left = first.subarray(head, first.length - tail);
  const right = second.subarray(head, second.length - tail);
  const middle = shortestEdit(left, right) ?? patienceAnchors(left, right);
  const matches: Match[] = [];
  for (let at = 0; at < head; at += 1) matches.push([at, at]);
  for (const [from, to] of middle) matches.push([from + head, to + head]);
  for (let at = tail; at > 0; at -= 1) matches.push([first.length - at, second.length - at]);
  return matches;
}

function isBefore(left: Int32Array, right: Int32Array): boolean {
  if (left.length !== right.length) return left.length < right.length;
  const at = left.findIndex((element, index) => element !== right[index]);
  return at < 0 || (left[at] ?? 0) < (right[at] ?? 0);
}

import type { Fragment } from '../../model/difference.ts';
import type { Pair } from '../../model/side.ts';
import { tapeNext, tapeStart } from '../../wire/tape.ts';
import type { Alignment } from '../align/alignment.ts';
import { alignItems, alignSets, marked } from '../align/alignment.ts';
import { absentAt } from '../fragment.ts';
import type { JsonDocument } from './document.ts';
import { fragmentOf, spanOf } from './document.ts';
import { belongByPlace } from './item-likeness.ts';
import type { Items } from './item-signatures.ts';
import { itemSignatures, leafHashes } from './item-signatures.ts';
import { fragments } from './leaves.ts';
import { absentIn } from './members.ts';
import { spellingHash } from './signature.ts';
import type { Frame, Pairing, Walk } from './walk.ts';
import { framePattern, noKey, note } from './walk.ts';

/**
 * The pairs of an array's items where they are not simply those of equal index, which is undefined; notes what one side
 * has alone, and an order that is another one.
 */
export function planItems(walk: Walk, frame: Frame): readonly Pairing[] | undefined {
  const isUnordered = walk.patterns.hasUnordered && framePattern(walk, frame).isUnordered;
  if (!isUnordered && (isSingle(walk, frame) || isByPlace(walk, frame))) return undefined;
  const items = {
    legacy: itemsOf(walk.legacy, frame.legacy, frame.legacyEnd),
    candidate: itemsOf(walk.candidate, frame.candidate, frame.candidateEnd),
  };
  const alignment = alignmentOf(walk, frame, items, isUnordered);
  if (alignment.isReordered) {
    note(walk, { frame, token: undefined }, ['item-order', 'value'], () => fragments(walk, frame));
  }
  noteOneSided(walk, frame, items, alignment);
  return alignment.matches.map(([left, right]) => ({
    legacy: items.legacy[left] ?? 0,
    candidate: items.candidate[right] ?? 0,
    key: noKey,
    keySide: 'legacy',
    index: Math.min(left, right),
  }));
}

function alignmentOf(walk: Walk, frame: Frame, items: Items, isUnordered: boolean): Alignment {
  const counts = { legacy: items.legacy.length, candidate: items.candidate.length };
  const cost = frame.legacyEnd - frame.legacy + (frame.candidateEnd - frame.candidate);
  walk.budget -= cost;
  if (walk.budget < 0) return alignByPlace(counts);
  const signatures = itemSignatures(walk, items);
  const similarity = likeness(walk, items);
  return isUnordered ? alignSets(signatures, similarity) : alignItems(signatures, similarity);
}

function alignByPlace({ legacy, candidate }: Pair<number>): Alignment {
  const count = Math.min(legacy, candidate);
  return { matches: Array.from({ length: count }, (_, at) => [at, at]), isReordered: false };
}

/** The share of leaves that two items have in common; each item's leaves are hashed once, as far as the budget goes. */
function likeness(walk: Walk, items: Items): (legacy: number, candidate: number) => number {
  const hashed = {
    legacy: new Map<number, ReadonlySet<number>>(),
    candidate: new Map<number, ReadonlySet<number>>(),
  };
  const hashesOf = (side: 'legacy' | 'candidate', index: number): ReadonlySet<number> => {
    const known = hashed[side].get(index);
    if (known !== undefined) return known;
    const item = items[side][index] ?? 0;
    walk.budget -= tapeNext(walk[side].tape, item) - item;
    const made: ReadonlySet<number> = walk.budget < 0 ? new Set() : leafHashes(walk[side], item);
    hashed[side].set(index, made);
    return made;
  };
  return (legacy, candidate) => {
    const left = hashesOf('legacy', legacy);
    const right = hashesOf('candidate', candidate);
    const [few, many] = left.size < right.size ? [left, right] : [right, left];
    walk.budget -= few.size;
    if (few.size === 0 || walk.budget < 0) return 0;
    let shared = 0;
    for (const hash of few) if (many.has(hash)) shared += 1;
    return shared / many.size;
  };
}

function noteOneSided(walk: Walk, frame: Frame, items: Items, { matches }: Alignment): void {
  const only = (side: 'legacy' | 'candidate'): number[] => {
    const count = items[side].length;
    if (matches.length === count) return [];
    const met = marked(count, matches, side === 'legacy' ? 0 : 1);
    return [...items[side].keys()].filter((index) => met[index] !== 1);
  };
  const alone = [
    ...only('legacy').map((index) => ({ index, side: 'legacy' }) as const),
    ...only('candidate').map((index) => ({ index, side: 'candidate' }) as const),
  ];
  const spelling = ({ index, side }: (typeof alone)[number]): number => {
    const { start, end } = spanOf(walk[side], items[side][index] ?? 0);
    return spellingHash(walk[side].bytes, start, end);
  };
  // Of two with one index the order must not depend on which side is which.
  alone.sort((left, right) => left.index - right.index || spelling(left) - spelling(right));
  for (const { index, side } of alone) {
    note(walk, { frame, token: index }, ['presence', 'shape'], () =>
      oneSided(walk, frame, items, { index, side }),
    );
  }
}

function oneSided(
  walk: Walk,
  frame: Frame,
  items: Items,
  { index, side }: { readonly index: number; readonly side: 'legacy' | 'candidate' },
): Pair<Fragment> {
  const present = fragmentOf(walk[side], items[side][index] ?? 0);
  const other = side === 'legacy' ? 'candidate' : 'legacy';
  const next = items[other][index];
  const absent =
    next === undefined ? absentIn(walk[other], frame[other]) : absentAt(tapeStart(walk[other].tape, next));
  return side === 'legacy' ? { legacy: present, candidate: absent } : { legacy: absent, candidate: present };
}

/** Whether equal indexes are known to be right, or there is no budget left to find better ones. */
function isByPlace(walk: Walk, frame: Frame): boolean {
  walk.budget -= frame.legacyEnd - frame.legacy;
  return walk.budget >= 0 && belongByPlace(walk, frame.legacy, frame.candidate);
}

function itemsOf({ tape }: JsonDocument, container: number, end: number): Int32Array {
  const items: number[] = [];
  for (let node = container + 1; node < end; node = tapeNext(tape, node)) items.push(node);
  return Int32Array.from(items);
}

function isSingle({ legacy, candidate }: Walk, frame: Frame): boolean {
  const first = frame.legacy + 1;
  const other = frame.candidate + 1;
  if (first >= frame.legacyEnd || other >= frame.candidateEnd) return false;
  return (
    tapeNext(legacy.tape, first) >= frame.legacyEnd && tapeNext(candidate.tape, other) >= frame.candidateEnd
  );
}

import type { Fragment } from '../../model/difference.ts';
import type { Pair } from '../../model/side.ts';
import { tapeEnd, tapeStart } from '../../wire/tape.ts';
import { absentAt } from '../fragment.ts';
import type { JsonDocument } from './document.ts';
import { fragmentOf } from './document.ts';
import type { Entry } from './entries.ts';
import { byKey, entriesOf, isOneSided, isPlain } from './entries.ts';
import { fragments, stringFact } from './leaves.ts';
import type { Frame, Pairing, Walk } from './walk.ts';
import { note } from './walk.ts';

/**
 * The pairs of an object whose members are not the same keys in the same order; notes what one side has alone, repeats,
 * and the order.
 */
export function planMembers(walk: Walk, frame: Frame): readonly Pairing[] {
  const entries = entriesOf(walk, frame);
  const isReordered = noteOrder(walk, frame, entries);
  const isInOrder = !isReordered && entries.every(isPlain);
  if (!isInOrder || entries.some(isOneSided)) entries.sort(byKey);
  const plan: Pairing[] = [];
  for (const entry of entries) planEntry(walk, frame, entry, plan);
  // Where both sides have one order it is kept, so that differences come in the order of the text.
  return isInOrder ? plan.sort((left, right) => left.legacy - right.legacy) : plan;
}

/** Notes that the keys of both sides stand in another order; true if they do. */
function noteOrder(walk: Walk, frame: Frame, entries: readonly Entry[]): boolean {
  let last = -1;
  const isReordered = entries.some(({ legacy, candidate }) => {
    const node = candidate[0];
    if (legacy.length === 0 || node === undefined) return false;
    const isBehind = node < last;
    last = node;
    return isBehind;
  });
  if (isReordered) {
    note(walk, { frame, token: undefined }, ['member-order', 'spelling'], () => fragments(walk, frame));
  }
  return isReordered;
}

function planEntry(walk: Walk, frame: Frame, entry: Entry, plan: Pairing[]): void {
  if (isOneSided(entry)) {
    note(walk, { frame, token: entry.key }, ['presence', 'shape'], () => presence(walk, frame, entry));
    return;
  }
  const { legacy, candidate, keySide } = entry;
  if (legacy.length !== candidate.length) {
    note(walk, { frame, token: entry.key }, ['repeated-key', 'shape'], () => ({
      legacy: membersFragment(walk.legacy, legacy),
      candidate: membersFragment(walk.candidate, candidate),
    }));
  }
  // From the last one back: it is the last that most readers keep.
  for (let back = 1; back <= Math.min(legacy.length, candidate.length); back += 1) {
    const left = legacy.at(-back) ?? 0;
    const right = candidate.at(-back) ?? 0;
    noteKeySpelling(walk, frame, entry.key, { legacy: left, candidate: right });
    plan.push({
      legacy: left + 1,
      candidate: right + 1,
      key: keySide === 'legacy' ? left : right,
      keySide,
      index: 0,
    });
  }
}

function noteKeySpelling(walk: Walk, frame: Frame, key: string, keys: Pair<number>): void {
  const found = stringFact(walk, keys.legacy, keys.candidate);
  if (found !== undefined) note(walk, { frame, token: key }, found, () => fragments(walk, keys));
}

function presence(walk: Walk, frame: Frame, { legacy, candidate }: Entry): Pair<Fragment> {
  const left = legacy.at(-1);
  const right = candidate.at(-1);
  return {
    legacy: left === undefined ? absentIn(walk.legacy, frame.legacy) : fragmentOf(walk.legacy, left + 1),
    candidate:
      right === undefined ? absentIn(walk.candidate, frame.candidate) : fragmentOf(walk.candidate, right + 1),
  };
}

/** Nothing, which would stand before the closing bracket. */
export function absentIn(document: JsonDocument, container: number): Fragment {
  return absentAt(Math.max(tapeEnd(document.tape, container) - 1, 0));
}

/** From the first member with the key to the last. */
function membersFragment(document: JsonDocument, keys: readonly number[]): Fragment {
  const span = {
    start: tapeStart(document.tape, keys[0] ?? 0),
    end: tapeEnd(document.tape, (keys.at(-1) ?? 0) + 1),
  };
  return {
    kind: 'text',
    bytes: document.bytes.subarray(span.start, span.end),
    span,
    json: undefined,
  };
}

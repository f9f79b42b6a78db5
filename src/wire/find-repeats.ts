import { unescapeString } from './decode-string.ts';
import type { JsonFlaw } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import type { Tape } from './tape.ts';
import {
  tapeArray,
  tapeEnd,
  tapeEscaped,
  tapeKey,
  tapeKindMask,
  tapeMarks,
  tapeNext,
  tapeObject,
  tapeStart,
  tapeStride,
} from './tape.ts';
import { decodeText } from './text.ts';

// Imported bindings are read anew at each use; constants of this module are folded into the loops.
const stride = tapeStride;
const kindMask = tapeKindMask;
const arrayKind = tapeArray;
const objectKind = tapeObject;
const plainKey = tapeKey;

/** The keys that their object has already, whatever their spelling. */
export function findRepeats(tape: Tape): readonly JsonFlaw[] {
  const { count, nodes } = tape;
  const repeats: JsonFlaw[] = [];
  for (let node = 0; node < count; node += 1) {
    if (nodes[node * stride] === objectKind && !isSurelyDistinct(tape, node))
      noteRepeats(tape, node, repeats);
  }
  return repeats;
}

/** Few keys are told apart faster than a set of them is made. */
const mostCompared = 32;

/** Whether the object has few keys, all spelled plainly, and no two alike. */
function isSurelyDistinct(tape: Tape, object: number): boolean {
  const { bytes, nodes } = tape;
  const first = (object + 1) * stride;
  const end = (nodes[object * stride + 3] ?? 0) * stride;
  // A bit for each key so far, by its length and two of its characters: where that is not set, the key is new.
  let low = 0;
  let high = 0;
  let count = 0;
  for (let key = first; key < end; key = nextKey(nodes, key)) {
    count += 1;
    if (count > mostCompared || nodes[key] !== plainKey) return false;
    const start = nodes[key + 1] ?? 0;
    const stop = nodes[key + 2] ?? 0;
    const place = (stop - start) * 11 + (bytes[start + 1] ?? 0) * 5 + (bytes[stop - 2] ?? 0) * 3;
    const isHigh = (place & 32) !== 0;
    const bit = 1 << place;
    if (((isHigh ? high : low) & bit) !== 0 && isBefore(tape, first, key)) return false;
    if (isHigh) high |= bit;
    else low |= bit;
  }
  return true;
}

/** Whether one of the keys from the first up to this one is spelled as this one. */
function isBefore({ bytes, nodes }: Tape, first: number, key: number): boolean {
  const start = nodes[key + 1] ?? 0;
  const length = (nodes[key + 2] ?? 0) - start;
  for (let earlier = first; earlier < key; earlier = nextKey(nodes, earlier)) {
    const other = nodes[earlier + 1] ?? 0;
    if ((nodes[earlier + 2] ?? 0) - other !== length) continue;
    let at = 0;
    while (at < length && bytes[start + at] === bytes[other + at]) at += 1;
    if (at === length) return true;
  }
  return false;
}

/** The place of the key after the one at this place. */
function nextKey(nodes: Int32Array, key: number): number {
  const value = key + stride;
  return ((nodes[value] ?? 0) & kindMask) < arrayKind ? value + stride : (nodes[value + 3] ?? 0) * stride;
}

function noteRepeats(tape: Tape, object: number, repeats: JsonFlaw[]): void {
  const end = tapeNext(tape, object);
  const names = new Set<string>();
  for (let key = object + 1; key < end; key = tapeNext(tape, key + 1)) {
    const name = nameAt(tape, key);
    if (names.has(name))
      noteFlaw(repeats, jsonFlaw('repeated-key', tapeStart(tape, key), tapeEnd(tape, key)));
    names.add(name);
  }
}

/** What the key spells. A key that never closes has no value, and is in no tape. */
function nameAt(tape: Tape, key: number): string {
  const content = decodeText(tape.bytes.subarray(tapeStart(tape, key) + 1, tapeEnd(tape, key) - 1));
  return (tapeMarks(tape, key) & tapeEscaped) === 0 ? content : unescapeString(content);
}

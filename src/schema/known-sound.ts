import type { Json } from '../model/json.ts';
import type { Check, Run } from './run.ts';

/** The bytes of a value that held, the check that it was put to, and how deep in other checks. */
interface Sound {
  readonly check: Check;
  readonly depth: number;
  readonly bytes: Uint8Array;
}

const slotCount = 2048;
/** Bytes of a value worth remembering: less is checked as fast as it is looked up, more would take too much room. */
const remembered = { least: 128, most: 16_384 };

/** Values found valid last, over all texts: lists hold again and again what earlier lists held. */
const slots: (Sound | undefined)[] = new Array(slotCount).fill(undefined);

/**
 * Whether the check holds for a part of the run's text; where the same bytes held before, at the same depth, nothing is
 * looked at again, not even the nodes of the part. What does not hold is checked each time, for its errors.
 */
export function holdsKnowing(check: Check, part: Json, run: Run): boolean {
  const { text, depth } = run;
  const length = part.end - part.start;
  const isWorthwhile =
    text !== undefined && length >= remembered.least && length <= remembered.most && run.scope.length === 1;
  if (!isWorthwhile) return check(part, run, undefined);
  const slot = hashOf(text, part) & (slotCount - 1);
  const known = slots[slot];
  if (known?.check === check && known.depth === depth && isAt(known.bytes, text, part)) return true;
  const holds = check(part, run, undefined);
  if (holds && run.fatal === undefined)
    slots[slot] = { check, depth, bytes: text.slice(part.start, part.end) };
  return holds;
}

/** A number of all bytes of the part, four at a time. */
function hashOf(text: Uint8Array, { start, end }: Json): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (text[at] ?? 0) |
      ((text[at + 1] ?? 0) << 8) |
      ((text[at + 2] ?? 0) << 16) |
      ((text[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ (text[at] ?? 0), 0x9e3779b1);
  return hash ^ (hash >>> 13);
}

function isAt(bytes: Uint8Array, text: Uint8Array, { start, end }: Json): boolean {
  if (bytes.length !== end - start) return false;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== text[start + at]) return false;
  return true;
}

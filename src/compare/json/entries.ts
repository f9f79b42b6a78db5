import type { Side } from '../../model/side.ts';
import { knownKey } from '../../wire/known-key.ts';
import { tapeEnd, tapeMarks, tapeNext, tapeStart } from '../../wire/tape.ts';
import type { JsonDocument } from './document.ts';
import { stringAt } from './document.ts';
import { areGenerated } from './generated-keys.ts';
import type { Frame, Walk } from './walk.ts';
import { framePattern } from './walk.ts';

/** The key nodes of one key, in the order written. */
export interface Entry {
  readonly key: string;
  readonly keySide: Side;
  readonly legacy: number[];
  readonly candidate: number[];
}

/** The keys of both objects with their members: in legacy's order, then what only candidate has. */
export function entriesOf(walk: Walk, frame: Frame): Entry[] {
  const entries = new Map<string, Entry>();
  const collect = (document: JsonDocument, container: number, end: number, side: Side): void => {
    for (let node = container + 1; node < end; node = tapeNext(document.tape, node + 1)) {
      const key = keyAt(document, node);
      const known = entries.get(key);
      if (known !== undefined) known[side].push(node);
      else entries.set(key, { key, keySide: side, legacy: [], candidate: [], [side]: [node] });
    }
  };
  collect(walk.legacy, frame.legacy, frame.legacyEnd, 'legacy');
  collect(walk.candidate, frame.candidate, frame.candidateEnd, 'candidate');
  return pairGenerated(walk, frame, [...entries.values()]);
}

/** What the key says; keys that are spelled plainly are made once however often they are met. */
function keyAt({ tape, bytes }: JsonDocument, node: number): string {
  const plain =
    tapeMarks(tape, node) === 0
      ? knownKey(bytes, tapeStart(tape, node) + 1, tapeEnd(tape, node) - 1)
      : undefined;
  return plain ?? stringAt(tape, node);
}

/** Whether only one side has the key. */
export function isOneSided({ legacy, candidate }: Entry): boolean {
  return legacy.length === 0 || candidate.length === 0;
}

/** Whether neither side repeats the key. */
export function isPlain({ legacy, candidate }: Entry): boolean {
  return legacy.length <= 1 && candidate.length <= 1;
}

/** By code unit of the key. */
export function byKey(left: Entry, right: Entry): number {
  if (left.key === right.key) return 0;
  return left.key < right.key ? -1 : 1;
}

/**
 * The entries of an object whose keys are generated, those of one side paired with those of the other in the order
 * written where there are as many: the keys are ids, and what they are is a difference of its own.
 */
function pairGenerated(walk: Walk, frame: Frame, entries: Entry[]): Entry[] {
  const one = entries.filter(({ candidate }) => candidate.length === 0);
  const other = entries.filter(({ legacy }) => legacy.length === 0);
  if (one.length === 0 && other.length === 0) return entries;
  const pattern = framePattern(walk, frame);
  pattern.isMap ||= areGenerated(entries.map(({ key }) => key));
  if (!pattern.isMap || one.length !== other.length) return entries;
  const shared = entries.filter(({ legacy, candidate }) => legacy.length > 0 && candidate.length > 0);
  const paired = one.map(({ key, legacy }, at): Entry => {
    const partner = other[at];
    const isFirst = partner === undefined || key <= partner.key;
    const name = isFirst ? key : partner.key;
    return {
      key: name,
      keySide: isFirst ? 'legacy' : 'candidate',
      legacy,
      candidate: partner?.candidate ?? [],
    };
  });
  return [...shared, ...paired].sort((left, right) => (left.legacy[0] ?? 0) - (right.legacy[0] ?? 0));
}

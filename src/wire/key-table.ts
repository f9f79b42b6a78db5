import type { TextSource } from './decode-string.ts';
import { unescapeString } from './decode-string.ts';
import { tapeEscaped, tapeNotAscii } from './tape.ts';

/** A key that the text uses, with the object that used it last. */
export interface KnownKey {
  readonly value: string;
  /** The node of the last object with this key. */
  object: number;
}

/** The keys of one text, each made once however often it is written. */
export interface KeyTable {
  /** The key written at these bytes (quotes included), and its spelling where that is not the plainest. */
  read(
    start: number,
    end: number,
    marks: number,
  ): { readonly key: KnownKey; readonly lexeme: string | undefined };
}

interface Slot {
  readonly found: { readonly key: KnownKey; readonly lexeme: undefined };
  readonly start: number;
  readonly length: number;
}

const slotCount = 1024;

/** An empty table over a text. */
export function createKeyTable(bytes: Uint8Array, source: TextSource): KeyTable {
  const keys = new Map<string, KnownKey>();
  const slots: (Slot | undefined)[] = new Array(slotCount).fill(undefined);
  const known = (value: string): KnownKey => {
    const met = keys.get(value);
    if (met !== undefined) return met;
    const key: KnownKey = { value, object: -1 };
    keys.set(value, key);
    return key;
  };
  return {
    read(start, end, marks) {
      if (marks !== 0) {
        const lexeme = source.slice(start, end, (marks & tapeNotAscii) === 0);
        const content = lexeme.slice(1, -1);
        if (marks === tapeNotAscii) return { key: known(content), lexeme: undefined };
        return { key: known((marks & tapeEscaped) === 0 ? content : unescapeString(content)), lexeme };
      }
      const length = end - start;
      const place = slotOf(bytes, start, end);
      const slot = slots[place];
      if (slot !== undefined && slot.length === length && isSame(bytes, slot.start, start, length)) {
        return slot.found;
      }
      const found = { key: known(source.slice(start + 1, end - 1, true)), lexeme: undefined };
      slots[place] = { found, start, length };
      return found;
    },
  };
}

/** A cheap place by length and three bytes; keys that share one merely push each other out. */
function slotOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const first = bytes[start + 1] ?? 0;
  const middle = bytes[start + (length >> 1)] ?? 0;
  const last = bytes[end - 2] ?? 0;
  return (length * 31 + first * 7 + middle * 131 + last * 17) & (slotCount - 1);
}

function isSame(bytes: Uint8Array, left: number, right: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    if (bytes[left + at] !== bytes[right + at]) return false;
  }
  return true;
}

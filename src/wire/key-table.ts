/** A key, made once however often it is written. */
export interface KnownKey {
  readonly value: string;
  /** The text that used it last. */
  text: number;
  /** The object that used it last. */
  object: number;
}

/**
 * The keys of the texts read last: services write the same few in every answer. A key that a text uses keeps its slot
 * until the text is done; what collides with it goes to the text's own overflow.
 */
export interface KeyTable {
  readonly text: number;
  readonly overflow: Map<string, KnownKey>;
}

const slotCount = 1024;
const longestKept = 64;
const slots: (KnownKey | undefined)[] = new Array(slotCount).fill(undefined);
let texts = 0;

/** The table for one text. */
export function openKeyTable(): KeyTable {
  texts += 1;
  return { text: texts, overflow: new Map() };
}

/** The key whose plain ASCII characters stand at these bytes, quotes not included. */
export function keyOfBytes(table: KeyTable, bytes: Uint8Array, start: number, end: number): KnownKey {
  const length = end - start;
  if (length === 0 || length > longestKept) return keyOfText(table, asciiText(bytes, start, end));
  const slot = slotOf(length, bytes[start] ?? 0, bytes[start + (length >> 1)] ?? 0, bytes[end - 1] ?? 0);
  const known = slots[slot];
  if (known !== undefined && isWritten(known.value, bytes, start, length)) {
    known.text = table.text;
    return known;
  }
  return placeKey(table, slot, asciiText(bytes, start, end));
}

/** The key of this value. */
export function keyOfText(table: KeyTable, value: string): KnownKey {
  const { length } = value;
  if (length === 0 || length > longestKept) return overflowKey(table, value);
  const middle = value.charCodeAt(length >> 1);
  const slot = slotOf(length, value.charCodeAt(0), middle, value.charCodeAt(length - 1));
  const known = slots[slot];
  if (known?.value === value) {
    known.text = table.text;
    return known;
  }
  // The value may be a slice that holds on to its whole text, and is not kept for others.
  return overflowKey(table, value);
}

function placeKey(table: KeyTable, slot: number, value: string): KnownKey {
  if (slots[slot]?.text === table.text || table.overflow.has(value)) return overflowKey(table, value);
  const key: KnownKey = { value, text: table.text, object: 0 };
  slots[slot] = key;
  return key;
}

function overflowKey(table: KeyTable, value: string): KnownKey {
  const known = table.overflow.get(value);
  if (known !== undefined) return known;
  const key: KnownKey = { value, text: table.text, object: 0 };
  table.overflow.set(value, key);
  return key;
}

/** A cheap place by length and three characters; keys that share one merely go to the overflow. */
function slotOf(length: number, first: number, middle: number, last: number): number {
  return (length * 31 + first * 7 + middle * 131 + last * 17) & (slotCount - 1);
}

function isWritten(value: string, bytes: Uint8Array, start: number, length: number): boolean {
  if (value.length !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (value.charCodeAt(at) !== bytes[start + at]) return false;
  }
  return true;
}

/** A string of its own, and no slice that would hold on to a whole text. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= longestKept) return String.fromCharCode(...bytes.subarray(start, end));
  return new TextDecoder().decode(bytes.subarray(start, end));
}

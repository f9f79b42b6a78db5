import type { JsonFlaw } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import { utf8Length } from './scan-utf8.ts';
import { tapeControl, tapeEscaped, tapeNotAscii, tapeNotUtf8, tapeUnclosed } from './tape.ts';

/** The text with what was noticed in the string read last; one object for a whole scan, as the loop is hot. */
export interface StringScan {
  /** The text; where it does not end with a bracket, with a byte after it. */
  readonly bytes: Uint8Array;
  /** The length of the text. */
  readonly end: number;
  readonly flaws: JsonFlaw[];
  marks: number;
  /** How many more bytes than UTF-16 code units were read. */
  surplus: number;
}

const quote = 0x22;
const backslash = 0x5c;
/** 1 for each byte that stands for itself in a string: ASCII, no control character, no quote, no backslash. */
export const isPlain: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash ? 1 : 0,
);

const plain = isPlain;
/** 1 for each letter of an escape of two bytes. */
const simple = Uint8Array.from({ length: 256 }, (_, byte) =>
  '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * The offset after the closing quote of the string that `from` is in, its marks and flaws noted; the text's length
 * where it never closes.
 */
export function scanRest(scan: StringScan, from: number): number {
  const { bytes, end, flaws } = scan;
  let marks = 0;
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      scan.marks = marks;
      return at + 1;
    }
    if (byte === backslash) {
      marks |= tapeEscaped;
      at = simple[bytes[at + 1] ?? 0] === 1 ? at + 2 : scanEscape(scan, at);
    } else if (byte >= 0x80) {
      const length = utf8Length(bytes, at);
      marks |= length > 0 ? tapeNotAscii : tapeNotAscii | tapeNotUtf8;
      if (length < 0) noteFlaw(flaws, jsonFlaw('invalid-utf8', at, at - length));
      // Four bytes make two units of UTF-16, all others one.
      scan.surplus += length === 4 ? 2 : length - 1;
      at += Math.abs(length);
    } else if (byte < 0x20) {
      marks |= tapeControl;
      noteFlaw(flaws, jsonFlaw('control-character', at, at + 1));
      at += 1;
    }
    while (at < end && plain[bytes[at] ?? 0] === 1) at += 1;
  }
  scan.marks = marks | tapeUnclosed;
  noteFlaw(flaws, jsonFlaw('truncated', end, end));
  return end;
}

/** The offset after the escape at `at`: two bytes, six, or the twelve of a surrogate pair. */
function scanEscape(scan: StringScan, at: number): number {
  if (at + 1 >= scan.end) return at + 1;
  const letter = scan.bytes[at + 1] ?? 0;
  if (letter === 0x75) return scanUnicodeEscape(scan, at);
  if (simple[letter] === 1) return at + 2;
  noteFlaw(scan.flaws, jsonFlaw('bad-escape', at, at + 2));
  // What follows the backslash may be the first byte of a character: it is read as what it is.
  return letter >= 0x80 || letter < 0x20 ? at + 1 : at + 2;
}

function scanUnicodeEscape(scan: StringScan, at: number): number {
  const { bytes, flaws } = scan;
  const unit = hexUnit(bytes, at + 2);
  if (unit < 0) {
    noteFlaw(flaws, jsonFlaw('bad-escape', at, at + 2));
    return at + 2;
  }
  if (unit < 0xd800 || unit > 0xdfff) return at + 6;
  if (unit < 0xdc00 && bytes[at + 6] === backslash && bytes[at + 7] === 0x75) {
    const low = hexUnit(bytes, at + 8);
    if (low >= 0xdc00 && low <= 0xdfff) return at + 12;
  }
  noteFlaw(flaws, jsonFlaw('lone-surrogate', at, at + 6));
  return at + 6;
}

/** The number that four hexadecimal digits at this offset write, or -1. */
export function hexUnit(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let place = at; place < at + 4; place += 1) {
    const digit = hexDigit(bytes[place] ?? 0);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

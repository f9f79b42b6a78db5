import type { JsonFlaw } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';

const zero = 0x30;
const nine = 0x39;

/** 1 for each digit. */
export const isDigit: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= zero && byte <= nine ? 1 : 0,
);

/** 1 for each byte that may follow a number in JSON. */
export const endsNumber: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  ',]} \n\r\t'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * The offset after the number that begins at `start` (a digit or a sign). A spelling that JSON does not know is a flaw
 * and is read up to the first byte that no number has.
 */
export function scanNumber(bytes: Uint8Array, start: number, flaws: JsonFlaw[]): number {
  let at = bytes[start] === 0x2d ? start + 1 : start;
  const first = at;
  at = skipDigits(bytes, at);
  let good = at > first && (bytes[first] !== zero || at === first + 1);
  if (bytes[at] === 0x2e) {
    const fraction = at + 1;
    at = skipDigits(bytes, fraction);
    good = good && at > fraction;
  }
  if (((bytes[at] ?? 0) | 0x20) === 0x65) {
    at += bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d ? 2 : 1;
    const exponent = at;
    at = skipDigits(bytes, exponent);
    good = good && at > exponent;
  }
  if (good && !isNumberByte(bytes[at] ?? 0)) return at;
  while (at < bytes.length && isNumberByte(bytes[at] ?? 0)) at += 1;
  noteFlaw(flaws, jsonFlaw('bad-number', start, at));
  return at;
}

function skipDigits(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte < zero || byte > nine) break;
    at += 1;
  }
  return at;
}

/** Digits, signs, point, and letters: whatever a reader would take for one token. */
function isNumberByte(byte: number): boolean {
  if (byte >= zero && byte <= nine) return true;
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
}

import type { JsonFlaw, JsonFlawKind } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import { scanNumber } from './scan-number.ts';

const encoder = new TextEncoder();
const notFinite = ['NaN', 'Infinity', '-Infinity', '-NaN', '+Infinity'].map((word) => encoder.encode(word));
const literals = ['null', 'true', 'false'].map((word) => encoder.encode(word));

/**
 * The offset after a number that begins with a sign or a point, or after a word for what is no finite number;
 * `at` itself where nothing of that kind stands there.
 */
export function scanOddValue(bytes: Uint8Array, at: number, flaws: JsonFlaw[]): number {
  const word = notFinite.find((each) => each.every((byte, index) => bytes[at + index] === byte));
  if (word !== undefined && !isWordByte(bytes[at + word.length])) {
    noteFlaw(flaws, jsonFlaw('not-finite', at, at + word.length));
    return at + word.length;
  }
  const byte = bytes[at];
  return byte === 0x2d || byte === 0x2b || byte === 0x2e ? scanNumber(bytes, at, flaws) : at;
}

/** What is wrong where no value begins: a literal that the text's end cuts off, or anything else. */
export function wordFlaw(rest: Uint8Array): JsonFlawKind {
  const cutOff = [...literals, ...notFinite].some(
    (word) => rest.length < word.length && rest.every((byte, index) => word[index] === byte),
  );
  return cutOff ? 'truncated' : 'unexpected-byte';
}

function isWordByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f;
}

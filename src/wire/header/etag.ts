import { unquoted } from './list.ts';
import type { HeaderPart } from './part.ts';
import { leafPart } from './part.ts';

/** An entity tag: the opaque tag is the value, weakness and quotes are parts (RFC 9110, 8.8.3). */
export function readEtag(text: string): HeaderPart {
  const prefix = /^w\//i.exec(text)?.[0].length ?? 0;
  const quoted = text.slice(prefix);
  const meaning = unquoted(quoted);
  const isQuoted = meaning.length < quoted.length;
  const value = { start: prefix + (isQuoted ? 1 : 0), end: text.length - (isQuoted ? 1 : 0) };
  const parts: HeaderPart[] = [];
  if (prefix > 0) parts.push(leafPart('weak', { start: 0, end: prefix }, 'weak'));
  // The quotes' bytes are the value's too, so their own text says no more than that they are there.
  if (isQuoted) parts.push(leafPart('quotes', { start: prefix, end: text.length }, 'quotes', 'quotes'));
  const all = { token: '', start: 0, end: text.length, indexed: false, form: undefined };
  return { ...all, own: value, value, meaning, parts };
}

/** What an opaque tag looks like: its length and alphabet; two tags of one form come from like recipes. */
export function etagForm(tag: Uint8Array): string {
  let alphabet = digits;
  for (let at = 0; at < tag.length; at += 1) alphabet |= alphabetOf(tag[at] ?? 0);
  // A tag without letters may be one that has some by chance.
  if (alphabet < letters) alphabet &= ~digits;
  return alphabet < letters
    ? `hex ${alphabet === upperHex ? 'upper' : 'lower'} ${tag.length}`
    : `${alphabet} ${tag.length}`;
}

const digits = 1;
const lowerHex = 2;
const upperHex = 4;
const letters = 8;
const signs = 16;

function alphabetOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return digits;
  if (byte >= 0x61 && byte <= 0x66) return lowerHex;
  if (byte >= 0x41 && byte <= 0x46) return upperHex;
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? letters : signs;
}

import { unquoted } from './list.ts';
import type { HeaderPart } from './part.ts';
import { leafPart, opaqueHeader } from './part.ts';

/** An entity tag: the opaque tag is the value, weakness and quotes are parts (RFC 9110, 8.8.3). */
export function readEtag(text: string): HeaderPart {
  const prefix = /^w\//i.exec(text)?.[0].length ?? 0;
  const quoted = text.slice(prefix);
  const plain = unquoted(quoted);
  const isQuoted = plain.length < quoted.length;
  const value = { start: prefix + (isQuoted ? 1 : 0), end: text.length - (isQuoted ? 1 : 0) };
  const parts: HeaderPart[] = [];
  if (prefix > 0) parts.push(leafPart('weak', { start: 0, end: prefix }, 'weak'));
  if (isQuoted) parts.push(leafPart('quotes', { start: prefix, end: text.length }, 'quotes'));
  // The quotes' bytes are the value's too, so their own text says no more than that they are there.
  const bare = parts.map((part) => (part.token === 'quotes' ? { ...part, form: 'quotes' } : part));
  return { ...opaqueHeader(text), own: value, value, meaning: plain, parts: bare };
}

/** What an opaque tag looks like: its length and alphabet, as in `hex 32`; two tags of one form come from like recipes. */
export function etagForm(tag: string): string {
  if (/^[0-9a-f]+$/.test(tag)) return `hex ${tag.length}`;
  if (/^[0-9A-F]+$/.test(tag)) return `HEX ${tag.length}`;
  if (/^[\w+/=-]+$/.test(tag)) return `base64 ${tag.length}`;
  return `other ${tag.length}`;
}

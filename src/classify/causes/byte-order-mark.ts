import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted } from '../evidence.ts';

/** The body begins with a byte order mark on one side only. */
export const byteOrderMark: Cause = {
  name: 'byte-order-mark',
  title: 'The body begins with a byte order mark on one side only.',
  severity: 'breaking',
  why: 'JSON must not begin with one, and many readers refuse it',
  level: 'spelling',
  readers:
    'Go, Node JSON.parse of text and Java refuse it; Python refuses it in text and reads it in bytes; fetch().json() drops it',
  evidence: 'the first bytes are EF BB BF (or FF FE, FE FF) on one side only',
  fix: {
    python: 'encode as "utf-8", not "utf-8-sig"',
    java: 'no PrintWriter over UTF-16',
    any: '.NET: new UTF8Encoding(false)',
  },
  notThis: { 'character-encoding': 'the text itself is garbled' },
  examples: [
    {
      fact: 'byte-order-mark',
      rows: [
        ['utf-8-sig', '\ufeff'],
        ['utf-8', null],
      ],
    },
  ],
  facts: ['byte-order-mark', 'text', 'json-flaw'],
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      hasMark(one.bytes) && !hasMark(other.bytes)
        ? lifted(exactly(`${one.side} begins with a byte order mark`), 3)
        : undefined,
    ),
};

function hasMark(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  );
}

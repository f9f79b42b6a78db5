import { base64Bytes, base64Size, hexBytes, isSameBytes } from '../base64.ts';
import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly } from '../evidence.ts';
import { exactNumber, isEqualNumber } from '../exact-number.ts';
import type { Reading } from '../reading.ts';

/** The head of a URL that holds its bytes as base64 (RFC 2397). */
const dataUrl = /^data:[^,]{0,200};base64,/i;

/** Bytes are base64 on one side, and text, hexadecimal or a list of numbers on the other. */
export const base64OrText: Cause = {
  name: 'base64-or-text',
  title: 'Bytes are base64 on one side, and plain text, hexadecimal or numbers on the other.',
  severity: 'breaking',
  why: 'readers take the encoded text for the text itself',
  level: 'value',
  readers: 'the value is garbage until decoded; a reader that decodes fails on plain text',
  evidence:
    "one text decodes from base64 to the other side's text, hexadecimal digits, list of bytes, or number",
  fix: {
    go: '[]byte is written as base64: string(b), json.RawMessage, or scan into a typed field instead of interface{}',
    python: 'base64.b64encode(b).decode(), or b.decode(); choose one',
    java: 'Jackson writes byte[] as base64, Gson as a list of numbers',
    node: 'a Buffer is written as {"type":"Buffer"}: toString("base64")',
    rust: 'serde writes Vec<u8> as a list: serde_with::base64',
  },
  notThis: { 'base64-alphabet': 'both sides are base64', 'driver-struct': 'the other side is an object' },
  examples: [
    {
      rows: [
        ['FastAPI bytes', '"hello"', '1.1'],
        ['Go []byte', '"aGVsbG8="', '"MS4xMA=="'],
        ['data URL', '"data:;base64,aGVsbG8="', '"data:text/plain;base64,MS4xMA=="'],
      ],
    },
    {
      rows: [
        ['Jackson byte[]', '"AQIDBAU="'],
        ['Gson byte[]', '[1,2,3,4,5]'],
        ['hexadecimal', '"0102030405"'],
      ],
    },
  ],
  facts: ['string-value', 'type'],
  only: { type: { kinds: ['string any'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const coded = one.text.replace(dataUrl, '');
      if (one.kind !== 'string' || coded.length < 4 || coded.length > 100_000) return undefined;
      if (other.kind === 'string' && !canHold(other.text, coded)) return undefined;
      const bytes = base64Bytes(coded);
      if (bytes === undefined || bytes.length === 0) return undefined;
      const form = formOf(other, bytes);
      return form === undefined
        ? undefined
        : exactly(`${one.side} is the base64 of ${other.side}'s ${form}`, bothSides(clue));
    }),
};

/** Whether so long a text, or its hexadecimal digits, may be what so long a base64 text decodes to. */
function canHold({ length }: string, base64: string): boolean {
  const size = base64Size(base64);
  // A character of UTF-8 takes three bytes at most, and a byte order mark in front is read over.
  const isText = length <= size && 3 * length + 3 >= size;
  return isText || length === 2 * size || length === 2 * size + 2;
}

function formOf(other: Reading, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  if (text === other.text) return other.kind === 'string' ? 'text' : 'JSON';
  if (other.kind === 'string' && isSameBytes(hexBytes(other.text), bytes)) return 'hexadecimal digits';
  if (other.json?.kind === 'array') {
    const list = other.json.items.map((item) => (item.kind === 'number' ? Number(item.lexeme) & 255 : -1));
    return list.length === bytes.length && list.every((value, at) => value === bytes[at])
      ? 'list of bytes'
      : undefined;
  }
  const read = other.number && exactNumber(text);
  return read && other.number && isEqualNumber(read, other.number) ? 'number' : undefined;
}

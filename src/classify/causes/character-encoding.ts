import { encodeText } from '../../wire/text.ts';
import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly, lifted } from '../evidence.ts';
import { latin1 } from '../reading.ts';

const windows = new TextDecoder('windows-1252');

/** UTF-8 was read as Latin-1 or Windows-1252 on one side. */
export const characterEncoding: Cause = {
  name: 'character-encoding',
  title: 'UTF-8 was read as Latin-1 or Windows-1252 on one side.',
  severity: 'breaking',
  why: 'the text is garbled: Ã© for é',
  level: 'value',
  readers: 'everyone sees garbled text, and stores it',
  evidence: "one text is the other's UTF-8 bytes read one character a byte",
  fix: {
    python: 'WSGI gives Latin-1: value.encode("latin-1").decode("utf-8")',
    go: 'header values are bytes: they are UTF-8 if the client sent UTF-8',
    java: 'name UTF_8 in new String, InputStreamReader, and the Content-Type',
    node: 'headers are Latin-1: Buffer.from(value, "latin1").toString("utf8")',
    rust: 'from_utf8(header.as_bytes())',
  },
  notThis: { 'invalid-utf8': 'the bytes are no UTF-8 at all' },
  examples: [
    {
      rows: [
        ['WSGI', '"cafÃ©"'],
        ['Go', '"café"'],
      ],
    },
  ],
  facts: ['string-value', 'text', 'header-value', 'header-part-value'],
  only: {
    'string-value': { either: ['wide'] },
    text: { either: ['wide'] },
    'header-value': { either: ['wide'] },
    'header-part-value': { either: ['wide'] },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      // A byte a character makes a text longer, and leaves ASCII as it is.
      if (one.text.length <= other.text.length || other.text.length > 50_000) return undefined;
      if (!/[^\x00-\x7f]/.test(other.text)) return undefined;
      const bytes = encodeText(other.text);
      const isGarbled = latin1(bytes) === one.text || windows.decode(bytes) === one.text;
      return isGarbled
        ? lifted(
            exactly(`${one.side} is the UTF-8 of ${other.side}, read a byte a character`, bothSides(clue)),
            3,
          )
        : undefined;
    }),
};

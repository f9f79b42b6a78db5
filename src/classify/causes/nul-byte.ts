import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly, lifted } from '../evidence.ts';

/** U+0000 is kept on one side, and dropped, replaced or taken for the end on the other. */
export const nulByte: Cause = {
  name: 'nul-byte',
  title: 'U+0000 in a text is kept on one side and dropped, replaced or taken for the end on the other.',
  severity: 'risky',
  why: 'it takes a text with U+0000 to show it',
  level: 'value',
  readers: 'C strings end there; PostgreSQL text cannot hold it',
  evidence: 'one text has U+0000, the other equals it without, with a replacement, or up to the first one',
  fix: { any: 'refuse U+0000 at the edge on both sides (pattern in the schema), or drop it on both' },
  notThis: { 'control-character': 'another control character differs' },
  examples: [
    {
      rows: [
        ['keeps', '"a\\u0000b"', '"a\\u0000b"'],
        ['drops, cuts', '"ab"', '"a"'],
      ],
    },
  ],
  facts: ['string-value', 'text'],
  only: {
    'string-value': { either: ['control'] },
    text: { either: ['control'] },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (!one.text.includes('\u0000')) return undefined;
      const forms = ['', ' ', '\ufffd', '?'].map((mark) => one.text.replaceAll('\u0000', mark));
      forms.push(one.text.slice(0, one.text.indexOf('\u0000')));
      return forms.includes(other.text)
        ? lifted(exactly(`${one.side} has U+0000`, bothSides(clue)), 4)
        : undefined;
    }),
};

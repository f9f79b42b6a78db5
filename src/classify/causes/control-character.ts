import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly } from '../evidence.ts';

const invisible = /(?![\t-\r])[\p{Cc}\p{Cf}]/gu;

/** Control or invisible characters within a text are kept on one side only. */
export const controlCharacter: Cause = {
  name: 'control-character',
  title: 'Control or invisible characters are kept on one side only.',
  severity: 'risky',
  why: 'texts look alike and compare unequal',
  level: 'value',
  readers: 'equality and lengths differ; joiners in emoji and marks of direction are such characters, too',
  evidence: 'the texts are equal once control and format characters are dropped or replaced',
  fix: { any: 'clean texts once, at the edge, by one list of characters on both sides' },
  notThis: { 'trimmed-space': 'only the ends differ', 'nul-byte': 'the character is U+0000' },
  examples: [
    {
      rows: [
        ['keeps', '"a\\u200db"', '"a\\u0007b"'],
        ['drops', '"ab"', '"a b"'],
      ],
    },
  ],
  facts: ['string-value', 'text'],
  only: {
    'string-value': { either: ['control', 'wide'] },
    text: { either: ['control', 'wide'] },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      one.text.search(invisible) >= 0 &&
      ['', ' ', '\ufffd', '?'].some((mark) => one.text.replace(invisible, mark) === other.text)
        ? exactly(`${one.side} holds characters that do not print`, bothSides(clue))
        : undefined,
    ),
};

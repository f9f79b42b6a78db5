import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly, lifted } from '../evidence.ts';

/** Characters outside ASCII are kept on one side, and lost on the other. */
export const nonAsciiLost: Cause = {
  name: 'non-ascii-lost',
  title: 'Characters outside ASCII are dropped, replaced or stripped of accents on one side.',
  severity: 'breaking',
  why: 'the text cannot be got back',
  level: 'value',
  readers: 'names and slugs no longer match',
  evidence:
    'one text equals the other without its non-ASCII characters, with ? for each, cut at the first, or without accents',
  fix: {
    python: 'not encode("ascii", "ignore"); \\w is Unicode in re unless re.ASCII is set',
    go: '\\w and \\d are ASCII in regexp: [\\p{L}\\p{N}_]',
    java: 'Pattern.UNICODE_CHARACTER_CLASS makes \\w Unicode',
    node: '\\w is ASCII: [\\p{L}\\p{N}_] with the u flag',
    rust: '\\w is Unicode in regex, ASCII with (?-u)',
  },
  notThis: {
    'character-encoding': 'the characters are garbled, not lost',
    'string-truncated': 'the cut is not at a character outside ASCII',
  },
  examples: [
    {
      rows: [
        ['keeps', '"café"', '"naïve"', '"café au"'],
        ['loses', '"caf"', '"naive"', '"caf? au"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { either: ['wide'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const first = one.text.search(/[^\x00-\x7f]/);
      if (first < 0 || other.text === '') return undefined;
      const forms = [
        one.text.replace(/[^\x00-\x7f]/gu, ''),
        one.text.replace(/[^\x00-\x7f]/gu, '?'),
        one.text.normalize('NFD').replace(/\p{M}/gu, ''),
        one.text.slice(0, first),
      ];
      return forms.includes(other.text)
        ? lifted(exactly(bothSides(clue), `${other.side} lost what is outside ASCII`), -1)
        : undefined;
    }),
};

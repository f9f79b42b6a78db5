import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

const space = /[\s\p{Zs}\u0085\u200b]+/gu;

/** White space within the text is another or folded. */
export const innerSpace: Cause = {
  name: 'inner-space',
  title: 'White space within the text differs.',
  severity: 'risky',
  why: 'the words are the same, the text is not',
  level: 'value',
  readers: 'equality, search and lengths differ; a no-break space looks like a space',
  evidence: 'the texts are equal once runs of white space are one space, or none',
  fix: {
    any: 'fold white space on both sides or on neither; look for split() and join, and for formatters of markup',
  },
  notThis: { 'trimmed-space': 'only the ends differ', 'newline-form': 'only the line ends differ' },
  examples: [
    {
      rows: [
        ['keeps', '"a  b"', '"a\\tb"'],
        ['folds', '"a b"', '"a b"'],
      ],
    },
  ],
  facts: ['string-value', 'text'],
  only: {
    'string-value': { either: ['space', 'lineEnd', 'wide'] },
    text: { either: ['space', 'lineEnd', 'wide'] },
  },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (one.replace(space, ' ') === other.replace(space, ' '))
      return lifted(exactly(`${bothSides(clue)}: equal but for white space`), -5);
    if (one.trim() === '' || other.trim() === '') return undefined;
    return one.replace(space, '') === other.replace(space, '')
      ? lifted(exactly(`${bothSides(clue)}: equal but for white space`), -6)
      : undefined;
  },
};

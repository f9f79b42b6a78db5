import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';

/** Two texts, and no more special cause. */
export const stringValue: Cause = {
  name: 'string-value',
  title: 'Two different texts.',
  severity: 'breaking',
  why: 'the value is another one',
  level: 'value',
  readers: 'every reader sees another text',
  evidence: 'the texts differ, and no relation between them is known',
  fix: { any: 'compare how each side computes, stores or words it' },
  notThis: {
    'id-mapping': 'each side makes its own ids',
    'error-message': 'the text is the message of an error',
  },
  examples: [
    {
      rows: [
        ['one', '"the quick fox"'],
        ['another', '"lazy dogs"'],
      ],
    },
  ],
  facts: ['string-value'],
  recognise: (clue) => generally(bothSides(clue)),
};

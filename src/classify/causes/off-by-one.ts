import type { Cause } from '../cause.ts';
import { bothSides, lifted, possibly } from '../evidence.ts';
import { integerOf } from '../exact-number.ts';

/** Two whole numbers are one apart. */
export const offByOne: Cause = {
  name: 'off-by-one',
  title: 'Two whole numbers are one apart.',
  severity: 'breaking',
  why: 'the value is another one',
  level: 'value',
  readers: 'pages, ranks and counts shift by one',
  evidence: 'both are integers, and differ by exactly 1',
  fix: {
    any: 'look at what is counted from: first page 0 or 1, an inclusive or exclusive end, whether the item itself counts',
  },
  notThis: {
    rounding: 'a division that floors on one side and cuts on the other',
    'length-unit': 'the number is the length of a text',
  },
  examples: [
    {
      rows: [
        ['counts from 0', '7'],
        ['counts from 1', '8'],
      ],
    },
  ],
  facts: ['number-value'],
  recognise: (clue) => {
    const [one, other] = [integerOf(clue.legacy.number), integerOf(clue.candidate.number)];
    if (one === undefined || other === undefined) return undefined;
    return one - other === 1n || other - one === 1n ? lifted(possibly(bothSides(clue)), -5) : undefined;
  },
};

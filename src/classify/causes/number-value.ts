import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';

/** Two numbers of different value, and no more special cause. */
export const numberValue: Cause = {
  name: 'number-value',
  title: 'Two different numbers.',
  severity: 'breaking',
  why: 'the value is another one',
  level: 'value',
  readers: 'every reader sees another value',
  evidence: 'the decimal values differ, and no relation between them is known',
  fix: { any: 'compare how each side computes or stores it' },
  notThis: { 'id-mapping': 'each side makes its own ids', 'last-digit': 'only the last bits differ' },
  examples: [
    {
      rows: [
        ['one', '417'],
        ['another', '93'],
      ],
    },
  ],
  facts: ['number-value'],
  recognise: (clue) => generally(bothSides(clue)),
};

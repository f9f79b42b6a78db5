import type { Cause } from '../cause.ts';
import { bothSides, exactly, likely } from '../evidence.ts';

/** The numbers differ in sign only. */
export const numberSign: Cause = {
  name: 'number-sign',
  title: 'The number has the other sign.',
  severity: 'breaking',
  why: 'credit becomes debit, and up becomes down',
  level: 'value',
  readers: 'sums and sort order turn over in every language',
  evidence: 'one number is exactly the other one negated',
  fix: {
    any: 'look for a subtraction whose operands are exchanged, or a remainder: -7 % 3 is 2 in Python, -1 in Go, Java and JavaScript',
  },
  notThis: { 'integer-overflow': 'the sizes differ as well' },
  examples: [
    {
      rows: [
        ['one', '42', '-1.5'],
        ['another', '-42', '1.5'],
      ],
    },
  ],
  facts: ['number-value'],
  only: { 'number-value': { either: ['minus'] } },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.number, clue.candidate.number];
    if (one === undefined || other === undefined || one.digits === 0n) return undefined;
    if (one.exponent !== other.exponent || one.digits !== -other.digits) return undefined;
    return one.digits === 1n || one.digits === -1n ? likely(bothSides(clue)) : exactly(bothSides(clue));
  },
};

import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, likely, possibly } from '../evidence.ts';
import { aligned, significantDigits } from '../exact-number.ts';

const factors: readonly (readonly [bigint, string])[] = [
  [100n, '100 (cents, per cent)'],
  [1000n, '1,000 (milli, kilo)'],
  [1_000_000n, '1,000,000 (micro, mega)'],
  [1_000_000_000n, '1,000,000,000 (nano, giga)'],
  [60n, '60 (minutes)'],
  [3600n, '3,600 (hours)'],
  [86_400n, '86,400 (days)'],
  [1024n, '1,024 (KiB)'],
  [1_048_576n, '1,048,576 (MiB)'],
];

/** Both numbers are one quantity in two units. */
export const numberUnit: Cause = {
  name: 'number-unit',
  title: 'One quantity, counted in two units.',
  severity: 'breaking',
  why: 'readers are wrong by the factor',
  level: 'value',
  readers: 'amounts, rates and sizes are off by 60, 100, 1,000 or 1,024 in every language',
  evidence: 'one number is exactly 60, 100, 1,000, 1,024, … times the other',
  fix: { any: 'name the unit in the document (and best in the key: size_bytes), and convert on one side' },
  notThis: {
    'epoch-unit': 'the numbers are times since 1970',
    'duration-form': 'one side is a text such as PT1H',
  },
  examples: [
    {
      rows: [
        ['cents', '1999', '1536'],
        ['units', '19.99', '1.5'],
      ],
    },
  ],
  facts: ['number-value'],
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.number === undefined || other.number === undefined || other.number.digits === 0n)
        return undefined;
      const both = aligned(one.number, other.number);
      const factor = both && factors.find(([times]) => both.one === both.other * times);
      if (factor === undefined) return undefined;
      const says = [bothSides(clue), `${one.side} is ${factor[1]} times ${other.side}`];
      return significantDigits(other.number) >= 2 ? likely(...says) : possibly(...says);
    }),
};

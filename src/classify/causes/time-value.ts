import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';
import { momentsOf } from '../moments.ts';

/** Two different times. */
export const timeValue: Cause = {
  name: 'time-value',
  title: 'Two different times.',
  severity: 'breaking',
  why: 'the value is another one',
  level: 'value',
  readers: 'every reader sees another time',
  evidence: 'both read as times, of different instants, and not an offset apart',
  fix: {
    any: 'a clock read at another moment is noise: state a tolerance; else compare which event each side stamps',
  },
  notThis: {
    'time-precision': 'only digits of the fraction differ',
    'time-zone-shift': 'they are whole hours apart',
  },
  examples: [
    {
      rows: [
        ['one', '"2023-11-14T22:13:20Z"', '1700000000'],
        ['another', '"2024-02-29T08:01:02Z"', '1700000417'],
      ],
    },
  ],
  facts: ['string-value', 'number-value', 'header-value', 'header-part-value', 'type'],
  recognise: (clue) => {
    const moments = momentsOf(clue);
    return (
      moments &&
      lifted(generally(`${bothSides(clue)}: ${apart(moments[0].seconds - moments[1].seconds)} apart`), 15)
    );
  },
};

function apart(seconds: number): string {
  const size = Math.abs(seconds);
  return size < 120 ? `${size} s` : `about ${Math.round(size / 60)} min`;
}

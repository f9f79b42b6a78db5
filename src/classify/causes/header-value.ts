import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';

/** A header has two values, and no more special cause. */
export const headerValue: Cause = {
  name: 'header-value',
  title: 'A header has two values.',
  severity: 'risky',
  why: 'clients that use it see another value',
  level: 'value',
  readers: 'what it does depends on the header',
  evidence: 'the bytes of the value differ, and mean different things',
  fix: { any: 'compare where each side takes the value from' },
  notThis: { 'header-spelling': 'the values mean the same', 'time-value': 'the values are times' },
  examples: [
    {
      fact: 'header-value',
      place: { kind: 'header', name: 'X-Shard' },
      rows: [
        ['one', 'blue'],
        ['another', 'west'],
      ],
    },
  ],
  facts: ['header-value', 'header-part-value'],
  recognise: (clue) => generally(`${clue.header}: ${bothSides(clue)}`),
};

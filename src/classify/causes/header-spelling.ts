import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';

/** A header's value means the same in other bytes. */
export const headerSpelling: Cause = {
  name: 'header-spelling',
  title: "A header's value means the same in other bytes: spaces, quotes, capitals.",
  severity: 'cosmetic',
  why: 'clients that obey the RFC read both alike',
  level: 'spelling',
  readers: 'clients that compare the text, such as "application/json; charset=utf-8", take them for two',
  evidence: 'the values are equal once optional space, quotes and the case of tokens are removed',
  fix: { any: 'copy the text that legacy sends' },
  notThis: { 'header-value': 'the values mean different things' },
  examples: [
    {
      fact: 'header-spelling',
      place: { kind: 'header', name: 'Content-Type' },
      rows: [
        ['one', 'text/html; charset=utf-8'],
        ['another', 'text/html;charset=UTF-8'],
      ],
    },
  ],
  facts: ['header-spelling'],
  recognise: (clue) => generally(`${clue.header}: ${bothSides(clue)}`),
};

import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** Caches are told to key by other request headers. */
export const varyList: Cause = {
  name: 'vary-list',
  title: 'Vary names other request headers.',
  severity: 'risky',
  why: 'a shared cache gives one client the answer of another, or keeps too many copies',
  level: 'shape',
  readers: 'CDNs mix compressed and plain, languages, or origins',
  evidence: 'an element of Vary is there on one side only, or the header is',
  fix: {
    python: 'Flask adds Vary: Cookie when the session is read',
    java: 'Spring adds Origin and Access-Control-Request-* for CORS',
    any: 'add to Vary, do not replace it',
  },
  notThis: { 'cors-header': 'the header is Access-Control-*' },
  examples: [
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'Vary' },
      rows: [
        ['Flask', 'Cookie'],
        ['Go', null],
      ],
    },
  ],
  facts: ['header-presence', 'header-value', 'header-part-presence', 'header-part-order'],
  recognise: (clue) => (clue.header === 'vary' ? exactly(bothSides(clue)) : undefined),
};

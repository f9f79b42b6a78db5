import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** The Link header names other targets or relations. */
export const linkHeader: Cause = {
  name: 'link-header',
  title: 'Link names other targets, relations or parameters.',
  severity: 'breaking',
  why: 'clients page by it',
  level: 'value',
  readers: 'clients stop after the first page, or ask for one that is not there',
  evidence: 'a link of the Link header is there on one side only, or its target or parameters differ',
  fix: {
    any: 'build all links from one base, with the query encoded in one way; compare first, prev, next, last at both ends',
  },
  notThis: { 'location-form': 'the header is Location' },
  examples: [
    {
      fact: 'header-part-presence',
      pointer: '/next',
      place: { kind: 'header', name: 'Link' },
      rows: [
        ['one', '</c?page=2>; rel="next"'],
        ['another', null],
      ],
    },
  ],
  facts: [
    'header-presence',
    'header-value',
    'header-part-presence',
    'header-part-value',
    'header-part-order',
  ],
  recognise: (clue) => (clue.header === 'link' ? exactly(`Link ${clue.key}: ${bothSides(clue)}`) : undefined),
};

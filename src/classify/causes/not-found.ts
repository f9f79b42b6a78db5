import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { isServed, statusesOf, statusSentences } from '../statuses.ts';

/** One side knows no such thing or route. */
export const notFound: Cause = {
  name: 'not-found',
  title: 'One side answers 404 or 410, the other finds something.',
  severity: 'breaking',
  why: 'a thing or a route is there on one side only',
  level: 'status',
  readers: 'clients take the thing for deleted, or see what should be gone',
  evidence: '404 or 410 on one side, 2xx (or to a valid request 302 or 303) on the other',
  fix: {
    any: 'a route that is missing, an identifier that is read otherwise (case, zeros, encoding), or a write that did not arrive',
  },
  notThis: {
    'path-decoding': 'the path holds characters that servers read differently',
    'error-status': 'the other side answers an error as well',
  },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '200', '404'],
        ['another', '404', '204'],
      ],
    },
    {
      fact: 'status',
      place: { kind: 'status' },
      context: { validity: { kind: 'valid' } },
      rows: [
        ['one', '302'],
        ['another', '404'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    const isOne = isGone(legacy) ? isServed(candidate, clue) : isGone(candidate) && isServed(legacy, clue);
    return isOne ? lifted(exactly(...statusSentences(clue)), 1) : undefined;
  },
};

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}

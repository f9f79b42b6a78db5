import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { classOf, statusesOf, statusSentences } from '../statuses.ts';

/** One side knows no such thing or route. */
export const notFound: Cause = {
  name: 'not-found',
  title: 'One side answers 404 or 410, the other finds something.',
  severity: 'breaking',
  why: 'a thing or a route is there on one side only',
  level: 'status',
  readers: 'clients take the thing for deleted, or see what should be gone',
  evidence: '404 or 410 on one side, 2xx on the other',
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
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    const isOne = isGone(legacy) ? classOf(candidate) === 2 : isGone(candidate) && classOf(legacy) === 2;
    return isOne ? lifted(exactly(...statusSentences(clue)), 1) : undefined;
  },
};

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}

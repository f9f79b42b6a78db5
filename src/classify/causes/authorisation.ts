import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { statusesOf, statusSentences } from '../statuses.ts';

/** One side refuses who asks. */
export const authorisation: Cause = {
  name: 'authorisation',
  title: 'One side answers 401 or 403, the other something else.',
  severity: 'breaking',
  why: 'someone is shut out, or let in',
  level: 'status',
  readers: 'clients log in again, give up, or see what is not theirs',
  evidence: '401 or 403 on one side only, or one of each',
  fix: {
    any: 'compare who may do this, how credentials are read (scheme in any case, cookie or header), and whether 404 hides 403',
  },
  notThis: { 'accepts-less': 'another 4xx' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '200', '401'],
        ['another', '403', '403'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    const refusals = [legacy, candidate].filter((status) => status === 401 || status === 403);
    return refusals.length > 0 && Math.max(legacy, candidate) < 500
      ? lifted(exactly(...statusSentences(clue)), 2)
      : undefined;
  },
};

import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { statusesOf, statusSentences } from '../statuses.ts';

/** One side refuses the media type of the request, or has none that the client takes. */
export const contentNegotiation: Cause = {
  name: 'content-negotiation',
  title: 'One side answers 406 or 415, the other something else.',
  severity: 'risky',
  why: 'clients that send no or another media type are refused on one side',
  level: 'status',
  readers: 'scripts that leave Content-Type or Accept to their library stop working',
  evidence: '406 or 415 on one side only',
  fix: {
    go: 'net/http looks at neither header: check Content-Type if legacy does',
    python: 'Flask answers 415 where Content-Type is not JSON: get_json(force=True); FastAPI 422',
    java: 'consumes and produces of the mapping decide',
    node: 'express.json() leaves the body empty unless type matches',
  },
  notThis: { 'error-status': 'neither is 406 or 415' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '201', '422'],
        ['another', '415', '406'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    const isOne = [legacy, candidate].some((status) => status === 406 || status === 415);
    return isOne && Math.max(legacy, candidate) < 500
      ? lifted(exactly(...statusSentences(clue)), 2)
      : undefined;
  },
};

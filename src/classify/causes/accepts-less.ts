import type { Cause } from '../cause.ts';
import { exactly } from '../evidence.ts';
import { classOf, isServed, statusesOf, statusSentences } from '../statuses.ts';

/** Candidate refuses a request that legacy accepts. */
export const acceptsLess: Cause = {
  name: 'accepts-less',
  title: 'Candidate refuses a request that legacy accepts.',
  severity: 'breaking',
  why: 'clients that work today stop working',
  level: 'status',
  readers: 'every client that sends such requests gets an error',
  evidence:
    'legacy answers 2xx (or to a valid request 302 or 303), candidate 4xx; the evidence names what the request breaks and how it is spelled',
  fix: {
    go: 'read what legacy reads: numbers in strings, a byte order mark, NaN, times without offset, integers past 64 bits; gin binding:"required" refuses 0, false and ""',
    python: 'pydantic: before-validators for what legacy tolerated',
    java: 'Jackson: ACCEPT_CASE_INSENSITIVE_PROPERTIES, coercion configs, date formats',
    node: 'coerce as legacy does, by hand',
    rust: '#[serde(alias, default, deserialize_with)]',
  },
  notThis: { 'not-found': 'candidate answers 404', authorisation: 'candidate answers 401 or 403' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['Flask', '201', '200'],
        ['Go', '400', '422'],
      ],
    },
    {
      fact: 'status',
      place: { kind: 'status' },
      context: { validity: { kind: 'valid' } },
      rows: [
        ['Flask', '302', '303'],
        ['Go', '400', '422'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    return isServed(legacy, clue) && classOf(candidate) === 4 ? exactly(...statusSentences(clue)) : undefined;
  },
};

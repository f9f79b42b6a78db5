import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { classOf, statusesOf, statusSentences } from '../statuses.ts';

/** One side fails inside. */
export const serverError: Cause = {
  name: 'server-error',
  title: 'One side answers 5xx, the other does not.',
  severity: 'breaking',
  why: 'one side fails where the other has an answer',
  level: 'status',
  readers: 'clients retry, alarms ring',
  evidence: '5xx on exactly one side',
  fix: {
    any: 'read the log of the failing side for this request; refuse with 4xx what the client did wrong',
    go: 'an encoding error after WriteHeader leaves 200 and an empty body: encode into a buffer first',
    python: 'lone surrogates, NaN, deep nesting and 5,000-digit integers raise: catch at the edge',
    rust: 'no unwrap on what clients send',
  },
  notThis: { 'no-answer': 'the connection ended without an answer' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '500', '400'],
        ['another', '200', '503'],
      ],
    },
    {
      fact: 'status',
      place: { kind: 'status' },
      context: { validity: { kind: 'valid' } },
      rows: [
        ['one', '200'],
        ['another', '501'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    if ((classOf(legacy) === 5) === (classOf(candidate) === 5)) return undefined;
    const isPromised = clue.context.validity?.kind === 'valid';
    if ((legacy === 501 || candidate === 501) && !isPromised) return undefined;
    return lifted(exactly(...statusSentences(clue)), 3);
  },
};

import type { Cause } from '../cause.ts';
import { exactly } from '../evidence.ts';
import { classOf, statusesOf, statusSentences } from '../statuses.ts';

/** Both sides succeed, with two statuses. */
export const successStatus: Cause = {
  name: 'success-status',
  title: 'Both sides succeed, with two statuses.',
  severity: 'risky',
  why: 'clients that test for one number take the other for a failure',
  level: 'status',
  readers: 'generated clients map bodies by status, and find none for the other',
  evidence: 'two different 2xx',
  fix: {
    go: 'WriteHeader(http.StatusCreated) before the body: the default is 200',
    python: 'status_code=201 on the route; return value, 201 in Flask',
    java: '@ResponseStatus(CREATED)',
    node: 'res.status(201)',
    rust: '(StatusCode::CREATED, Json(value))',
  },
  notThis: { 'conditional-request': 'one is 206' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '201', '204'],
        ['another', '200', '200'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    return classOf(legacy) === 2 && classOf(candidate) === 2 ? exactly(...statusSentences(clue)) : undefined;
  },
};

import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** The text after the status code differs. */
export const reasonPhrase: Cause = {
  name: 'reason-phrase',
  title: 'The text after the status code differs.',
  severity: 'cosmetic',
  why: 'RFC 9110 tells clients to ignore it, and HTTP/2 has none',
  level: 'spelling',
  readers: 'only logs and people see it; a few old clients show it',
  evidence: 'one status code, two reason phrases',
  fix: {
    python: 'gunicorn sends what WSGI gave: "200 OK", "400 BAD REQUEST" in Flask',
    go: 'net/http sends http.StatusText and cannot be changed',
    any: 'leave it',
  },
  notThis: { 'status-value': 'the code differs' },
  examples: [
    {
      fact: 'reason',
      place: { kind: 'reason' },
      rows: [
        ['Flask', 'BAD REQUEST'],
        ['Go', 'Bad Request'],
      ],
    },
  ],
  facts: ['reason'],
  recognise: (clue) => exactly(bothSides(clue)),
};

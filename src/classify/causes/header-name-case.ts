import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** The name of a header in other capitals. */
export const headerNameCase: Cause = {
  name: 'header-name-case',
  title: 'The name of a header in other capitals.',
  severity: 'cosmetic',
  why: 'names have no case in HTTP, and HTTP/2 sends them in lower case',
  level: 'spelling',
  readers: 'only clients that look the name up by its bytes miss it',
  evidence: 'the names are equal without case',
  fix: {
    go: 'net/http writes Canonical-Form; w.Header()["x-name"] keeps yours',
    python: 'uvicorn writes lower case, gunicorn keeps yours',
    any: 'leave it',
  },
  notThis: { 'header-presence': 'the name is not there at all' },
  examples: [
    {
      fact: 'header-name-spelling',
      place: { kind: 'header', name: 'Content-Type' },
      rows: [
        ['uvicorn', 'content-type'],
        ['Go', 'Content-Type'],
      ],
    },
  ],
  facts: ['header-name-spelling'],
  recognise: (clue) => exactly(bothSides(clue)),
};

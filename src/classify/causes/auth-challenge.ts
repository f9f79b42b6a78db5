import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** The challenge of a 401 differs or is missing. */
export const authChallenge: Cause = {
  name: 'auth-challenge',
  title: 'WWW-Authenticate is missing, or asks for something else.',
  severity: 'risky',
  why: 'clients learn from it how to log in',
  level: 'value',
  readers: 'browsers open, or do not open, their own log-in window; OAuth clients do not renew their token',
  evidence: 'WWW-Authenticate (or Proxy-Authenticate) is there on one side only, or differs',
  fix: {
    go: 'w.Header().Set("WWW-Authenticate", `Bearer realm="…"`) with every 401',
    python: 'FastAPI OAuth2 schemes set Bearer; HTTPBasic sets Basic',
    java: 'an AuthenticationEntryPoint',
    any: 'RFC 9110 wants it with every 401',
  },
  notThis: { authorisation: 'the statuses differ' },
  examples: [
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'WWW-Authenticate' },
      rows: [
        ['FastAPI', 'Bearer'],
        ['Go', null],
      ],
    },
  ],
  facts: ['header-presence', 'header-value', 'header-part-presence', 'header-part-value', 'header-spelling'],
  recognise: (clue) =>
    /^(?:www|proxy)-authenticate$/.test(clue.header) ? exactly(bothSides(clue)) : undefined,
};

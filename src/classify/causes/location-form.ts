import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** Location is absolute on one side, or encoded or built otherwise. */
export const locationForm: Cause = {
  name: 'location-form',
  title: 'Location is absolute on one side and a path on the other, or is encoded or built otherwise.',
  severity: 'risky',
  why: 'clients that do not resolve it, or compare it, go astray',
  level: 'value',
  readers:
    'most clients resolve a path; an absolute http:// behind TLS leads to a blocked or second redirect',
  evidence: 'origin, path, query or encoding of Location (or Content-Location) differ',
  fix: {
    go: 'http.Redirect writes a path as it is given, escapes non-ASCII in lower case and leaves spaces',
    python:
      'autocorrect_location_header; Werkzeug 2.1 and later write a path; Starlette writes absolute URLs; behind a proxy: ProxyFix',
    java: 'Tomcat useRelativeRedirects; server.forward-headers-strategy',
    node: 'res.redirect and res.location write what they get, encoded',
  },
  notThis: {
    'url-form': 'the address is in a body',
    redirect: 'the statuses differ',
    'header-presence': 'one side sends none',
  },
  examples: [
    {
      fact: 'header-part-presence',
      pointer: '/origin',
      place: { kind: 'header', name: 'Location' },
      rows: [
        ['Flask', 'http://api.example.test'],
        ['Go', null],
      ],
    },
    {
      fact: 'header-spelling',
      pointer: '/path/1',
      place: { kind: 'header', name: 'Location' },
      rows: [
        ['Werkzeug', 'caf%C3%A9%20x'],
        ['Go', 'caf%c3%a9 x'],
      ],
    },
  ],
  facts: [
    'header-value',
    'header-part-presence',
    'header-part-value',
    'header-part-order',
    'header-spelling',
  ],
  recognise: (clue) =>
    /^(?:content-)?location$/.test(clue.header)
      ? lifted(exactly(`${clue.header} ${clue.path.join('/')}: ${bothSides(clue)}`), 3)
      : undefined,
};

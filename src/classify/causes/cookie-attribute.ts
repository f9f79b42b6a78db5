import type { Cause } from '../cause.ts';
import { bothSides, exactly, weighing } from '../evidence.ts';

/** A cookie has an attribute on one side only, or another value of it. */
export const cookieAttribute: Cause = {
  name: 'cookie-attribute',
  title: 'A cookie has another Path, SameSite, HttpOnly, Secure, Domain, Max-Age or Expires.',
  severity: 'risky',
  why: 'browsers send the cookie with other requests, or show it to scripts',
  level: 'shape',
  readers:
    'without Path the cookie is kept for the folder of the request; without SameSite browsers take Lax, or None in old ones; without HttpOnly scripts read it',
  evidence: 'the cookie is set by both, and an attribute differs',
  fix: {
    go: 'http.Cookie has no defaults: set Path, SameSite, HttpOnly, Secure',
    python: 'Flask adds Path=/, Starlette also SameSite=lax',
    java: 'ResponseCookie.from(…).path("/").sameSite("Lax")',
    node: 'res.cookie adds Path=/',
    rust: 'cookie::Cookie::build has no defaults',
  },
  notThis: { 'cookie-value': 'the value differs', 'cookie-presence': 'the cookie is set by one side only' },
  examples: [
    {
      fact: 'header-part-presence',
      pointer: '/plain/Path',
      place: { kind: 'header', name: 'Set-Cookie' },
      rows: [
        ['Flask', 'Path=/'],
        ['Go', null],
      ],
    },
  ],
  facts: ['header-part-presence', 'header-part-value', 'header-part-order', 'header-spelling'],
  recognise: (clue) => {
    if (clue.header !== 'set-cookie' || clue.path.length < 2) return undefined;
    const evidence = exactly(`${clue.key} of the cookie ${clue.path[0] ?? ''}: ${bothSides(clue)}`);
    if (clue.fact === 'header-spelling' || clue.fact === 'header-part-order')
      return weighing(evidence, 'cosmetic');
    return /^(?:HttpOnly|Secure)$/i.test(clue.key) ? weighing(evidence, 'breaking') : evidence;
  },
};

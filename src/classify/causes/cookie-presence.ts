import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** A cookie is set by one side only. */
export const cookiePresence: Cause = {
  name: 'cookie-presence',
  title: 'A cookie is set by one side only.',
  severity: 'breaking',
  why: 'the session or choice that it holds is lost, or kept without need',
  level: 'shape',
  readers: 'browsers send nothing back; every later request is another one',
  evidence: 'Set-Cookie for this name is in one head only',
  fix: {
    go: 'http.SetCookie before the body; it drops cookies with invalid names, and quotes values with spaces or commas',
    python: 'Flask sets the session cookie only when the session changed',
    java: 'frameworks set JSESSIONID: server.servlet.session',
    node: 'saveUninitialized and resave of express-session',
  },
  notThis: { 'cookie-attribute': 'the cookie is set by both' },
  examples: [
    {
      fact: 'header-part-presence',
      pointer: '/session',
      place: { kind: 'header', name: 'Set-Cookie' },
      rows: [
        ['Flask', 'session=abc; Path=/'],
        ['Go', null],
      ],
    },
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'Set-Cookie' },
      rows: [
        ['Flask', 'session=abc; Path=/'],
        ['Go', null],
      ],
    },
  ],
  facts: ['header-presence', 'header-part-presence'],
  recognise: (clue) =>
    clue.header === 'set-cookie' && clue.path.length < 2 ? exactly(bothSides(clue)) : undefined,
};

import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';

/** A cookie has two values. */
export const cookieValue: Cause = {
  name: 'cookie-value',
  title: 'A cookie has two values.',
  severity: 'risky',
  why: 'expected where it is a random session, an error where it holds data',
  level: 'value',
  readers: 'a session of one side is not one of the other: people are logged out when traffic moves',
  evidence: 'the cookie is set by both, and its value differs',
  fix: {
    any: 'share the secret and the format of signed cookies, or keep sessions in a store that both read',
  },
  notThis: {
    'cookie-attribute': 'an attribute differs',
    'percent-encoding': 'the value is encoded otherwise',
  },
  examples: [
    {
      fact: 'header-part-value',
      pointer: '/theme',
      place: { kind: 'header', name: 'Set-Cookie' },
      rows: [
        ['one', 'dark'],
        ['another', 'light'],
      ],
    },
  ],
  facts: ['header-part-value', 'header-spelling', 'header-part-order'],
  recognise: (clue) =>
    clue.header === 'set-cookie' && clue.path.length < 2 ? lifted(generally(bothSides(clue)), 20) : undefined,
};

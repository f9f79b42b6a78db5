import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { isServed, statusesOf, statusSentences } from '../statuses.ts';

const redirects = new Set([301, 302, 303, 307, 308]);

/** One side redirects, or both with two statuses. */
export const redirect: Cause = {
  name: 'redirect',
  title: 'One side redirects, or both redirect with two statuses.',
  severity: 'risky',
  why: 'clients may not follow, and 301 and 302 turn POST into GET',
  level: 'status',
  readers:
    'Go, Python requests and browsers follow, with or without the body; curl does not; 307 and 308 keep the method',
  evidence: '301, 302, 303, 307 or 308 on one side, or two of them',
  fix: {
    go: 'ServeMux redirects /slash to /slash/ and cleans paths with 301 (307 since 1.26); chi and gorilla answer 404',
    python: 'strict_slashes=False in Flask; redirect_slashes=False in Starlette',
    java: 'setMatchOptionalTrailingSeparator',
    node: 'Express matches both unless strict routing is on',
  },
  notThis: { 'location-form': 'the statuses agree, Location does not' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['Flask', '308', '404'],
        ['Go', '301', '301'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    // Done by one side and refused by the other: that it was done with a redirect is not what differs.
    if ([legacy, candidate].some((status) => isServed(status, clue)) && Math.max(legacy, candidate) >= 400)
      return undefined;
    return redirects.has(legacy) || redirects.has(candidate)
      ? lifted(exactly(...statusSentences(clue)), 3)
      : undefined;
  },
};

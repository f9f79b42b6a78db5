import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { statusesOf, statusSentences } from '../statuses.ts';

/** One side says that too much was asked. */
export const rateLimit: Cause = {
  name: 'rate-limit',
  title: 'One side answers 429 or 503 with a limit, or limits otherwise.',
  severity: 'risky',
  why: 'what is refused depends on how fast one asks, so that the run itself may be the reason',
  level: 'status',
  readers: 'clients wait, or give up',
  evidence: '429 on one side only, or RateLimit headers that differ',
  fix: { any: 'lift the limit for the run, or run slower; then compare limit and window' },
  notThis: { 'accepts-less': 'another 4xx' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '200'],
        ['another', '429'],
      ],
    },
  ],
  facts: ['status', 'header-presence', 'header-value'],
  recognise: (clue) => {
    if (clue.fact !== 'status')
      return /^(?:x-)?rate-?limit|^retry-after$/.test(clue.header)
        ? exactly(`the header ${clue.header} tells of limits`)
        : undefined;
    const { legacy, candidate } = statusesOf(clue);
    return legacy === 429 || candidate === 429 ? lifted(exactly(...statusSentences(clue)), 4) : undefined;
  },
};

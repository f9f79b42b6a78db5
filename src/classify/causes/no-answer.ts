import type { Outcome } from '../../model/observation.ts';
import type { Cause } from '../cause.ts';
import { exactly } from '../evidence.ts';
import { requestSentences } from '../statuses.ts';

/** One side gave no answer. */
export const noAnswer: Cause = {
  name: 'no-answer',
  title: 'One side answers, the other closes, hangs or resets the connection.',
  severity: 'breaking',
  why: 'clients cannot tell what happened, and whether to retry',
  level: 'protocol',
  readers: 'clients see a network error instead of a status',
  evidence: 'a whole answer on one side; none, half of one, or none in time on the other',
  fix: {
    any: 'read the log for this request: a crash, a panic after the head, a time limit, or a header value that the server refuses to write',
    go: 'recover in a middleware, and answer 500',
    python: 'gunicorn kills a worker that is silent: --timeout',
  },
  notThis: { 'protocol-breach': 'an answer came, in a broken form' },
  examples: [
    {
      fact: 'no-answer',
      place: { kind: 'protocol' },
      rows: [
        ['answers', '200'],
        ['resets', null],
      ],
    },
  ],
  facts: ['no-answer'],
  recognise: (clue) => {
    const { outcomes } = clue.context;
    const says =
      outcomes === undefined
        ? []
        : [fateOf('legacy', outcomes.legacy), fateOf('candidate', outcomes.candidate)];
    return exactly(...says, ...requestSentences(clue));
  },
};

function fateOf(side: string, outcome: Outcome): string {
  return outcome.kind === 'answer'
    ? `${side} answers ${outcome.status}`
    : `${side}: ${outcome.reason}, ${outcome.message}`;
}

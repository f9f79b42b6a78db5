import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { classOf, statusesOf, statusSentences } from '../statuses.ts';

/** Both sides refuse, with two statuses. */
export const errorStatus: Cause = {
  name: 'error-status',
  title: 'Both sides refuse the request, with two statuses.',
  severity: 'risky',
  why: 'clients choose what to do by the number',
  level: 'status',
  readers: 'retries, log-ins and messages to people depend on 400, 401, 404, 409, 422',
  evidence: 'two different 4xx, or two different 5xx',
  fix: {
    go: 'one place that maps errors to statuses: http.Error with the one legacy sends',
    python: 'FastAPI answers 422 where others answer 400: an exception handler for RequestValidationError',
    java: '@ResponseStatus, @ControllerAdvice',
    node: 'an error middleware',
    rust: 'IntoResponse for the error type',
  },
  notThis: { 'accepts-more': 'one side accepts', 'server-error': 'one side answers 5xx' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['FastAPI', '422', '409'],
        ['Go', '400', '422'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    const isOne = classOf(legacy) === classOf(candidate) && classOf(legacy) >= 4;
    return isOne ? lifted(exactly(...statusSentences(clue)), -10) : undefined;
  },
};

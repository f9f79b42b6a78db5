import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';
import { isSharedError } from '../statuses.ts';

/** The body of an error has another shape. */
export const errorBody: Cause = {
  name: 'error-body',
  title: 'The body of an error has another shape: HTML, text, other members.',
  severity: 'risky',
  why: 'clients that show or log the error find nothing where they look',
  level: 'shape',
  readers:
    'clients that parse the error as JSON fail on HTML and text, and hide the first error behind a second',
  evidence:
    'in an answer of 4xx or 5xx with one status on both sides, members, types or the format of the body differ',
  fix: {
    go: 'http.Error and http.NotFound write text/plain: write JSON yourself, also in NotFound and MethodNotAllowed of the router',
    python: 'Flask writes HTML: @app.errorhandler(HTTPException); FastAPI writes {"detail": …}',
    java: '@ControllerAdvice, or ProblemDetail (RFC 9457)',
    node: 'Express writes HTML: an error middleware',
    rust: 'IntoResponse for the error type, and a fallback',
  },
  notThis: { 'error-message': 'only the words differ', 'error-status': 'the statuses differ' },
  examples: [],
  facts: ['presence', 'type', 'body-format', 'text', 'whitespace', 'body-presence'],
  recognise: (clue) => {
    if (!isSharedError(clue) || clue.difference.place.kind !== 'body') return undefined;
    if (clue.fact !== 'whitespace') return lifted(generally(bothSides(clue)), 26);
    // The line break at the end of another text is no finding of its own.
    return clue.context.others.some((each) => each.fact === 'text')
      ? lifted(generally(bothSides(clue)), 86)
      : undefined;
  },
};

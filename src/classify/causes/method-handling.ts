import type { Cause } from '../cause.ts';
import { exactly, lifted, likely } from '../evidence.ts';
import { statusesOf, statusSentences } from '../statuses.ts';

const automatic = /^(?:HEAD|OPTIONS|TRACE|CONNECT)$/;

/** HEAD, OPTIONS or a method that no route has is answered otherwise. */
export const methodHandling: Cause = {
  name: 'method-handling',
  title: 'HEAD, OPTIONS or a method that the route lacks is answered otherwise.',
  severity: 'risky',
  why: 'frameworks answer such methods on their own, each in its way',
  level: 'status',
  readers: 'health checks and caches use HEAD, browsers OPTIONS; 404 for 405 hides that the thing exists',
  evidence: '405 or 501 on one side only, or the request is HEAD, OPTIONS or TRACE',
  fix: {
    go: 'ServeMux serves HEAD for GET patterns since 1.22; chi: middleware.GetHead, and MethodNotAllowed',
    python: 'FastAPI has no HEAD for GET: add the route; Flask answers OPTIONS itself',
    java: 'Spring answers HEAD and OPTIONS itself',
    node: 'Express answers HEAD by GET and OPTIONS itself, and 404 for other methods',
    rust: 'axum answers HEAD by GET, and 405 with Allow',
  },
  notThis: { 'not-found': 'the method is one that the document has' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['Flask', '200', '405'],
        ['chi', '405', '404'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    const isPromised = clue.context.validity?.kind === 'valid';
    if ([legacy, candidate].some((status) => status === 405 || (status === 501 && !isPromised)))
      return lifted(exactly(...statusSentences(clue)), 4);
    const method = clue.context.requests?.legacy.method.toUpperCase() ?? '';
    const isUndeclared =
      clue.context.validity?.kind === 'invalid' && clue.context.validity.where === 'method';
    return automatic.test(method) || isUndeclared
      ? lifted(likely(`the method is ${method}`, ...statusSentences(clue)), 35)
      : undefined;
  },
};

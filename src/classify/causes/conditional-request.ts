import type { Cause } from '../cause.ts';
import { exactly, lifted } from '../evidence.ts';
import { statusesOf, statusSentences } from '../statuses.ts';

const conditional = new Set([206, 304, 412, 416, 428]);

/** A precondition or range is honoured on one side only. */
export const conditionalRequest: Cause = {
  name: 'conditional-request',
  title: 'A precondition or range of the request is honoured on one side only.',
  severity: 'risky',
  why: 'updates are lost where If-Match is ignored, and caches grow where 304 never comes',
  level: 'status',
  readers: 'clients overwrite each other, or load everything again',
  evidence: '206, 304, 412, 416 or 428 on one side only',
  fix: {
    go: 'http.ServeContent honours If-* and Range; your own handler does not unless written',
    python: 'werkzeug make_conditional(request); FastAPI has FileResponse only',
    java: 'WebRequest.checkNotModified, ShallowEtagHeaderFilter',
    node: 'Express answers 304 for its own ETag; fetch of ranges needs send()',
  },
  notThis: { 'etag-form': 'the tags differ, and with them the answers' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['one', '200', '204', '206'],
        ['another', '304', '412', '200'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    const isOne = conditional.has(legacy) || conditional.has(candidate);
    return isOne && Math.max(legacy, candidate) < 500
      ? lifted(exactly(...statusSentences(clue)), 3)
      : undefined;
  },
};

import type { Cause } from '../cause.ts';
import { exactly } from '../evidence.ts';
import { classOf, isServed, statusesOf, statusSentences } from '../statuses.ts';

/** Candidate accepts a request that legacy refuses. */
export const acceptsMore: Cause = {
  name: 'accepts-more',
  title: 'Candidate accepts a request that legacy refuses.',
  severity: 'breaking',
  why: 'data that legacy keeps out gets in, and cannot be got out again',
  level: 'status',
  readers: 'clients learn to send what was an error; other readers of the store meet values they do not know',
  evidence:
    'legacy answers 4xx, candidate 2xx (or to a valid request 302 or 303); the evidence names what the request breaks and how it is spelled',
  fix: {
    go: 'encoding/json ignores case and unknown keys, takes missing keys for zero, and stops after one value: DisallowUnknownFields, pointers for required fields, check for io.EOF, validate',
    python: 'pydantic turns "5", true and 1.0 into an int: strict=True; json takes NaN: parse_constant',
    java: 'Jackson: FAIL_ON_UNKNOWN_PROPERTIES, FAIL_ON_TRAILING_TOKENS, STRICT_DUPLICATE_DETECTION, ALLOW_COERCION_OF_SCALARS off',
    node: 'validate by the schema with coercion off',
    rust: '#[serde(deny_unknown_fields)], and a validator',
  },
  notThis: { 'not-found': 'legacy answers 404', authorisation: 'legacy answers 401 or 403' },
  examples: [
    {
      fact: 'status',
      place: { kind: 'status' },
      rows: [
        ['FastAPI', '422', '400'],
        ['Go', '201', '200'],
      ],
    },
    {
      fact: 'status',
      place: { kind: 'status' },
      context: { validity: { kind: 'valid' } },
      rows: [
        ['Flask', '400'],
        ['Go', '303'],
      ],
    },
  ],
  facts: ['status'],
  recognise: (clue) => {
    const { legacy, candidate } = statusesOf(clue);
    return classOf(legacy) === 4 && isServed(candidate, clue) ? exactly(...statusSentences(clue)) : undefined;
  },
};

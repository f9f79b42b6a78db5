import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** Caches are told something else. */
export const cacheDirective: Cause = {
  name: 'cache-directive',
  title: 'Caches are told something else: Cache-Control, Pragma, Age.',
  severity: 'risky',
  why: 'answers are kept too long, by too many, or not at all',
  level: 'value',
  readers: 'browsers and CDNs show old answers, share private ones, or load the origin',
  evidence: 'a directive of Cache-Control (or Pragma, Age) is there on one side only, or has another value',
  fix: {
    go: 'net/http sets none',
    python: 'Flask files: max_age; Django: cache_control',
    java: 'Spring Security adds no-cache, no-store to everything',
    node: 'Express static: maxAge',
    any: 'write the header that legacy sends',
  },
  notThis: { 'http-date': 'the header is Expires or Last-Modified' },
  examples: [
    {
      fact: 'header-part-value',
      pointer: '/max-age',
      place: { kind: 'header', name: 'Cache-Control' },
      rows: [
        ['one', 'max-age=60'],
        ['another', 'max-age=0'],
      ],
    },
  ],
  facts: [
    'header-presence',
    'header-value',
    'header-part-presence',
    'header-part-value',
    'header-part-order',
  ],
  recognise: (clue) =>
    /^(?:cache-control|pragma|age|surrogate-control|cdn-cache-control)$/.test(clue.header)
      ? exactly(`${clue.header} ${clue.key}: ${bothSides(clue)}`)
      : undefined,
};

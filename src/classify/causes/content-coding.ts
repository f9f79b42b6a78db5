import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** The body is compressed on one side, or otherwise. */
export const contentCoding: Cause = {
  name: 'content-coding',
  title: 'The body is compressed on one side only, or in another way.',
  severity: 'cosmetic',
  why: 'clients ask for it by Accept-Encoding and undo it',
  level: 'protocol',
  readers: 'transfers grow or shrink; ETags of compressed bodies should differ or be weak',
  evidence: 'Content-Encoding differs',
  fix: {
    go: 'net/http compresses nothing: a middleware, with the same least size',
    python: 'GZipMiddleware(minimum_size=500)',
    java: 'server.compression.enabled and min-response-size',
    node: 'the compression middleware, from 1 KB',
    any: 'let the proxy in front do it for both',
  },
  notThis: { 'binary-body': 'the bodies differ once decoded' },
  examples: [
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'Content-Encoding' },
      rows: [
        ['Starlette', 'gzip'],
        ['Go', null],
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
  recognise: (clue) => (clue.header === 'content-encoding' ? exactly(bothSides(clue)) : undefined),
};

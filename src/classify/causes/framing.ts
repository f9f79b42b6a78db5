import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** The end of the body is told in another way. */
export const framing: Cause = {
  name: 'framing',
  title: 'The body is chunked on one side and has a length on the other.',
  severity: 'cosmetic',
  why: 'every HTTP/1.1 client reads both',
  level: 'protocol',
  readers: 'progress bars and old proxies want Content-Length; HEAD tells no size without it',
  evidence:
    'Content-Length on one side, Transfer-Encoding: chunked (or the end of the connection) on the other',
  fix: {
    go: 'net/http chunks above 2,048 bytes: set Content-Length, or encode into a buffer first',
    python: 'a generator or StreamingResponse is chunked',
    java: 'set Content-Length, or buffer',
    node: 'res.end(whole) sets the length, res.write chunks',
    rust: 'a full body sets the length, a stream is chunked',
  },
  notThis: { 'body-too-large': 'the bodies are cut' },
  examples: [
    {
      fact: 'framing',
      place: { kind: 'framing' },
      rows: [
        ['Flask', 'content-length'],
        ['Go', 'chunked'],
      ],
    },
  ],
  facts: ['framing', 'header-presence', 'header-value'],
  recognise: (clue) =>
    clue.fact === 'framing' || clue.header === 'content-length' || clue.header === 'transfer-encoding'
      ? lifted(exactly(bothSides(clue)), -5)
      : undefined,
};

import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** One side's answer is not HTTP as a strict parser wants it. */
export const protocolBreach: Cause = {
  name: 'protocol-breach',
  title: 'One side breaks HTTP: a bad status line, header, length or chunk.',
  severity: 'breaking',
  why: 'strict clients and proxies drop the answer',
  level: 'protocol',
  readers: 'Node and Go clients fail, curl warns, proxies answer 502',
  evidence: 'a strict parser of RFC 9112 refuses the bytes shown',
  fix: { any: 'do not write headers or lengths by hand; encode line breaks and non-ASCII in header values' },
  notThis: { 'no-answer': 'no answer came at all' },
  examples: [
    {
      fact: 'protocol',
      place: { kind: 'protocol' },
      rows: [
        ['sound', null],
        ['bare LF', 'HTTP/1.1 200 OK\n'],
      ],
    },
  ],
  facts: ['protocol'],
  recognise: (clue) => exactly(bothSides(clue)),
};

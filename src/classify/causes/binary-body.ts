import type { Cause } from '../cause.ts';
import { generally } from '../evidence.ts';

/** Two bodies of bytes. */
export const binaryBody: Cause = {
  name: 'binary-body',
  title: 'The bodies are bytes, and differ.',
  severity: 'risky',
  why: 'what readers do with the bytes is not known',
  level: 'value',
  readers:
    'images, archives and protobuf may mean the same in other bytes: time stamps, order of fields, compression',
  evidence: 'both bodies are bytes without a format that is read here',
  fix: {
    any: 'make the output reproducible (fixed times, sorted entries, one compression level), or compare what it means by a matcher',
  },
  notThis: { 'content-coding': 'the bodies are compressed otherwise' },
  examples: [
    {
      fact: 'bytes',
      rows: [
        ['one', '\u0001\u0002'],
        ['another', '\u0001\u0003'],
      ],
    },
  ],
  facts: ['bytes'],
  recognise: (clue) =>
    generally(`${clue.legacy.bytes.length} and ${clue.candidate.bytes.length} bytes differ`),
};

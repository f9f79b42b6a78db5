import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** An object has one key several times. */
export const repeatedKey: Cause = {
  name: 'repeated-key',
  title: 'An object has the same key several times on one side.',
  severity: 'risky',
  why: 'readers take the first, the last, all, or refuse',
  level: 'shape',
  readers:
    'Python, JavaScript, Go and Java maps keep the last; Go structs merge objects; strict readers refuse; XML and SAX-like readers see both',
  evidence: 'a key stands in an object more often on one side',
  fix: {
    python: 'a dict with 1 and "1" writes the key twice: str() all keys first',
    go: 'a map cannot; embedded structs and RawMessage can',
    java: 'JsonGenerator.Feature.STRICT_DUPLICATE_DETECTION',
    rust: '#[serde(flatten)] beside a field of that name writes it twice',
  },
  notThis: { 'key-extra': 'the key is not there on the other side' },
  examples: [
    {
      fact: 'repeated-key',
      rows: [
        ['Python dict', '{"1":"a","1":"b"}'],
        ['Go map', '{"1":"b"}'],
      ],
    },
  ],
  facts: ['repeated-key'],
  recognise: (clue) => exactly(bothSides(clue)),
};

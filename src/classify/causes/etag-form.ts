import type { Cause } from '../cause.ts';
import { bothSides, exactly, generally, lifted } from '../evidence.ts';

/** An entity tag is weak, unquoted, or made by another recipe. */
export const etagForm: Cause = {
  name: 'etag-form',
  title: 'The ETag is weak, lacks its quotes, or is made by another recipe.',
  severity: 'risky',
  why: 'tags kept by clients and caches match nothing after the switch',
  level: 'value',
  readers:
    'If-None-Match misses once for every client; If-Match refuses weak tags; a tag without quotes is invalid',
  evidence: 'the tags differ in W/, in quotes, in length and alphabet, or altogether',
  fix: {
    go: 'net/http makes none: hash what legacy hashes, in the same digits, with quotes',
    python: 'werkzeug: SHA-1 of the body, strong; Starlette files: MD5 of time and size',
    java: 'ShallowEtagHeaderFilter: MD5 with a 0 in front, strong unless writeWeakETag',
    node: 'Express: weak, size and SHA-1: app.set("etag", "strong")',
    any: 'a tag over the bytes changes with every spelling of the body: use a version from the store',
  },
  notThis: { 'conditional-request': 'the statuses differ', 'header-presence': 'one side sends none' },
  examples: [
    {
      fact: 'header-part-presence',
      pointer: '/weak',
      place: { kind: 'header', name: 'ETag' },
      rows: [
        ['Flask', null],
        ['Express', 'W/'],
      ],
    },
    {
      fact: 'header-value',
      place: { kind: 'header', name: 'ETag' },
      rows: [
        ['SHA-1', '3f9a1c0b77de'],
        ['version', '42'],
      ],
    },
  ],
  facts: ['header-value', 'header-part-presence', 'header-spelling'],
  recognise: (clue) => {
    if (clue.header !== 'etag') return undefined;
    return clue.path.length > 0
      ? exactly(`ETag ${clue.key}: ${bothSides(clue)}`)
      : lifted(generally(`ETag: ${bothSides(clue)}`), 40);
  },
};

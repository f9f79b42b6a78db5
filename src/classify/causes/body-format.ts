import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';

/** The bodies have two formats. */
export const bodyFormat: Cause = {
  name: 'body-format',
  title: 'The bodies have two formats: JSON, text, HTML, a form, bytes.',
  severity: 'breaking',
  why: 'a reader of one cannot read the other',
  level: 'shape',
  readers: 'parsers fail on the first byte',
  evidence: 'one body parses as JSON (or a form, or multipart), the other does not',
  fix: { any: 'look for a default page of the framework or proxy, or an encoder that was left out' },
  notThis: {
    'error-body': 'the answer is an error',
    'invalid-json': 'the other body is JSON that breaks off',
  },
  examples: [
    {
      fact: 'body-format',
      rows: [
        ['one', '{"id":"a/b"}'],
        ['another', 'a/b'],
      ],
    },
  ],
  facts: ['body-format'],
  recognise: (clue) => generally(bothSides(clue)),
};

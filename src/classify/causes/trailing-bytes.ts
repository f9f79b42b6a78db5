import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';

/** Something follows the JSON value on one side. */
export const trailingBytes: Cause = {
  name: 'trailing-bytes',
  title: 'Something follows the JSON value on one side.',
  severity: 'breaking',
  why: 'strict readers refuse the whole text',
  level: 'shape',
  readers: 'Python, JavaScript and Java refuse it; Go json.Decoder reads the first value and stops',
  evidence: 'after a complete value there are more bytes than white space',
  fix: {
    any: 'a handler that goes on after it has answered: return after the error body',
    go: 'http.Error does not end the handler: return',
  },
  notThis: { 'trailing-newline': 'only white space follows' },
  examples: [
    {
      fact: 'trailing-bytes',
      rows: [
        ['one value', null],
        ['two', '{"error":"x"}'],
      ],
    },
  ],
  facts: ['trailing-bytes'],
  recognise: (clue) => lifted(generally(bothSides(clue)), 30),
};

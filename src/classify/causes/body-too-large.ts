import type { Cause } from '../cause.ts';
import { exactly } from '../evidence.ts';

/** One side's body goes past the limit. */
export const bodyTooLarge: Cause = {
  name: 'body-too-large',
  title: 'One side sends more than the limit of the run.',
  severity: 'breaking',
  why: 'what follows the limit was not compared',
  level: 'shape',
  readers: 'clients run out of memory or time',
  evidence: 'the body was cut at the limit on one side only',
  fix: {
    any: 'look for a page size that is not applied, or a list that contains itself; raise the limit if the size is right',
  },
  notThis: { framing: 'the bodies have one size' },
  examples: [
    {
      fact: 'too-large',
      rows: [
        ['whole', '[1]'],
        ['cut', '[1,1'],
      ],
    },
  ],
  facts: ['too-large'],
  recognise: (clue) =>
    exactly(
      `${clue.legacy.bytes.length} bytes on legacy, ${clue.candidate.bytes.length} on candidate were read`,
    ),
};

import { parseJson } from '../../wire/parse-json.ts';
import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, generally, lifted } from '../evidence.ts';

const mostBytes = 1_000_000;

/** One side's body is no JSON. */
export const invalidJson: Cause = {
  name: 'invalid-json',
  title: 'The text is no JSON on one side, or broken in another way.',
  severity: 'breaking',
  why: 'no reader gets past the broken place',
  level: 'shape',
  readers: 'every strict reader fails; lenient ones differ in what they make of it',
  evidence: 'RFC 8259 refuses the bytes of one side at the place shown',
  fix: { any: 'encode before the status is sent, so that a failure becomes a 500 and not half a body' },
  notThis: {
    'non-finite-number': 'the place is NaN or Infinity',
    'body-format': 'the body is meant to be something else',
  },
  examples: [
    {
      fact: 'json-flaw',
      rows: [
        ['whole', '{"a":1}'],
        ['broken', '{"a":1'],
      ],
    },
  ],
  facts: ['json-flaw'],
  recognise: (clue) => lifted(generally(bothSides(clue), ...flawsOf(clue)), 20),
};

function flawsOf(clue: Clue): readonly string[] {
  return [clue.legacy, clue.candidate].flatMap((reading) => {
    if (reading.kind === 'absent' || reading.bytes.length > mostBytes) return [];
    const flaw = parseJson(reading.bytes).flaws.find((each) => each.severity === 'invalid');
    return flaw === undefined
      ? []
      : [`${reading.side}: ${flaw.message.charAt(0).toLowerCase()}${flaw.message.slice(1)}`];
  });
}

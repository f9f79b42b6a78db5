import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted, weighing } from '../evidence.ts';
import type { Reading } from '../reading.ts';

const literal = /^[+-]?(NaN|nan|Infinity|infinity|inf|Inf|\+Inf|INF)$/;

/** Not-a-number or infinity is written on one side. */
export const nonFiniteNumber: Cause = {
  name: 'non-finite-number',
  title: 'NaN or an infinity, for which JSON has no number.',
  severity: 'breaking',
  why: 'most readers refuse the whole text',
  level: 'shape',
  readers:
    'Go, JavaScript, Java and Rust readers fail on NaN and Infinity; Python reads them; null or a string changes the type',
  evidence: 'one side has NaN, Infinity, -Infinity, or a string of that name',
  fix: {
    python: 'json.dumps(allow_nan=False) and None for no number; Starlette refuses already',
    go: 'math.IsNaN and IsInf before encoding: the encoder fails after the header is sent',
    node: 'JSON.stringify writes null: do the same on the other side',
    java: 'Jackson quotes them unless QUOTE_NON_NUMERIC_NUMBERS is off',
    rust: 'serde_json writes null',
  },
  notThis: { 'invalid-json': 'something else is no JSON' },
  examples: [
    {
      rows: [
        ['Python json', 'NaN', '-Infinity'],
        ['Node', 'null', 'null'],
        ['Jackson', '"NaN"', '"-Infinity"'],
      ],
    },
    {
      rows: [
        ['Python json', 'Infinity'],
        ['Go', '1.7976931348623157e308'],
      ],
    },
  ],
  facts: ['type', 'number-value', 'number-spelling', 'json-flaw', 'string-value'],
  only: {
    'string-value': { either: ['lower', 'upper'] },
    'number-value': { either: ['lower', 'upper'] },
    'number-spelling': { either: ['lower', 'upper'] },
    type: {
      kinds: ['string any', 'number any'],
    },
  },
  recognise: (clue) => {
    const found = [clue.legacy, clue.candidate].filter(isNonFinite);
    if (found.length === 0) return undefined;
    const isRaw = found.some((reading) => !reading.spelling.startsWith('"'));
    const evidence = lifted(exactly(bothSides(clue)), isRaw ? 6 : 0);
    return clue.fact === 'string-value' ? weighing(evidence, 'risky') : evidence;
  },
};

function isNonFinite(reading: Reading): boolean {
  return reading.text.length < 16 && literal.test(reading.text);
}

import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';
import { isZeroLexeme } from '../json-value.ts';

/** Zero has a minus sign, or is spelled otherwise with it. */
export const negativeZero: Cause = {
  name: 'negative-zero',
  title: 'Zero with a minus sign.',
  severity: 'cosmetic',
  why: 'it compares equal to zero nearly everywhere',
  level: 'spelling',
  readers:
    'Python reads -0 as the integer 0 and -0.0 as a float; formatters print "-0"; 1/x changes its sign',
  evidence: 'both lexemes are zero, and at least one has a minus sign',
  fix: {
    any: 'add 0.0 before encoding: -0.0 + 0.0 is 0.0',
    go: 'if x == 0 { x = 0 }',
    node: 'x + 0',
  },
  notThis: { 'number-spelling': 'no side has a minus sign' },
  examples: [
    {
      rows: [
        ['Python json', '-0.0'],
        ['Go json', '-0'],
        ['Node', '0'],
      ],
    },
  ],
  facts: ['number-spelling', 'number-value'],
  only: {
    'number-value': { either: ['minus'] },
    'number-spelling': { either: ['minus'] },
  },
  recognise: (clue) => {
    const lexemes = [clue.legacy.text, clue.candidate.text];
    return lexemes.every(isZeroLexeme) && lexemes.some((lexeme) => lexeme.startsWith('-'))
      ? lifted(exactly(bothSides(clue)), 5)
      : undefined;
  },
};

import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** The same number is written with an exponent on one side, or with another one. */
export const exponentSpelling: Cause = {
  name: 'exponent-spelling',
  title: 'The same number, with an exponent on one side or another form of it.',
  severity: 'cosmetic',
  why: 'every JSON reader knows exponents, though some take such a number for a float',
  level: 'spelling',
  readers:
    'Python and Java trees read 1e2 as a float; hand-written readers and regular expressions may stop at the e',
  evidence:
    'both lexemes have one decimal value, and one has an exponent that the other has not, or writes otherwise',
  fix: {
    go: "strconv.FormatFloat(x, 'f', -1, 64) in a MarshalJSON",
    python: 'Decimal formatted with "f", or accept the exponent in the document',
    java: 'BigDecimal.toPlainString, or Jackson WRITE_BIGDECIMAL_AS_PLAIN',
    node: 'JSON.rawJSON with the lexeme that legacy writes',
    rust: 'serde_json with arbitrary_precision keeps the text',
  },
  notThis: { 'number-spelling': 'neither side has an exponent' },
  examples: [
    {
      rows: [
        ['Python json', '1e+16', '1e-05', '1e-07'],
        ['Go json', '10000000000000000', '0.00001', '1e-7'],
        ['Node', '10000000000000000', '0.00001', '1e-7'],
      ],
    },
  ],
  facts: ['number-spelling', 'number-value'],
  only: {
    'number-value': { either: ['lower', 'upper'] },
    'number-spelling': { either: ['lower', 'upper'] },
  },
  recognise: (clue) => {
    const [one, other] = [hasExponent(clue.legacy.text), hasExponent(clue.candidate.text)];
    if (clue.fact === 'number-spelling')
      return one || other ? exactly(`${bothSides(clue)}: one value`) : undefined;
    return clue.context.isClock && one !== other
      ? lifted(exactly(`${bothSides(clue)}: two readings of a clock, one with an exponent`), 6)
      : undefined;
  },
};

function hasExponent(text: string): boolean {
  return /\de/i.test(text);
}

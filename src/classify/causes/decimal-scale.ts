import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';
import { exactNumber, isEqualNumber } from '../exact-number.ts';

/** A number in a string has more zeros on one side. */
export const decimalScale: Cause = {
  name: 'decimal-scale',
  title: 'A decimal in a string keeps its zeros in front or behind on one side only.',
  severity: 'risky',
  why: 'the number is the same, the text is not',
  level: 'value',
  readers:
    'string equality and cache keys change; Python Decimal and Java BigDecimal.equals tell 1.10 from 1.1 apart in print',
  evidence: 'both strings read as one decimal number',
  fix: {
    python: 'value.quantize(Decimal("0.01")), or format(value.normalize(), "f")',
    go: 'shopspring decimal: StringFixed(2); apd and pgx keep the scale',
    java: 'setScale(2), or stripTrailingZeros().toPlainString()',
    node: 'toFixed(2) on a decimal type',
    rust: 'rust_decimal keeps the scale; normalize() drops it',
  },
  notThis: {
    'number-spelling': 'the number is not in a string',
    'number-in-text': 'the number is a part of the text',
  },
  examples: [
    {
      rows: [
        ['simplejson Decimal', '"1.10"', '"100"'],
        ['Go float', '"1.1"', '"100.00"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { both: ['numeric'] } },
  recognise: (clue) => {
    const texts = [clue.legacy.text, clue.candidate.text];
    if (texts.some((text) => /^-?0\d+$/.test(text))) return undefined;
    const [one, other] = texts.map((text) => exactNumber(text.replace(/^(-?)0+(?=\d)/, '$1')));
    return one !== undefined && other !== undefined && isEqualNumber(one, other)
      ? exactly(`${bothSides(clue)}: one number`)
      : undefined;
  },
};

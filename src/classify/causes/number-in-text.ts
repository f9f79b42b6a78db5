import type { Cause } from '../cause.ts';
import { bothSides, exactly, likely } from '../evidence.ts';
import { exactNumber, isEqualNumber } from '../exact-number.ts';

const longest = 2000;
const local = /^\d[\d.,' \u00a0\u202f]{1,40}$/;
const number = /\d+(?:,\d{3})*(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The texts are alike but for how a number in them is printed. */
export const numberInText: Cause = {
  name: 'number-in-text',
  title: 'A number within a text is printed otherwise.',
  severity: 'breaking',
  why: 'such texts are keys and names: they no longer match',
  level: 'value',
  readers: 'cache keys, names and links made of the number miss in every language',
  evidence: 'the texts are equal once the numbers in them are compared as numbers',
  fix: {
    go: '%d on an int64, not %v on a float64 (1.7e+09); strconv.FormatFloat with "f"',
    python: 'f"{int(value)}" where the float is whole',
    java: 'String.format(Locale.ROOT, …): the default locale changes points and groups',
    node: 'String(value), not toLocaleString()',
  },
  notThis: { 'decimal-scale': 'the whole text is the number', 'id-form': 'zeros lead the number' },
  examples: [
    {
      rows: [
        ['Python f-string', '"t1_1700000000"', '"page 1.0"'],
        ['Go %v', '"t1_1.7e+09"', '"page 1"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { both: ['digit'] } },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (!/\d/.test(one) || !/\d/.test(other)) return undefined;
    if (one.length > longest || other.length > longest) return undefined;
    if (isOneLocalNumber(one, other))
      return likely(`${bothSides(clue)}: one number, grouped or pointed otherwise`);
    if (one.replaceAll(number, '#') !== other.replaceAll(number, '#')) return undefined;
    const [left, right] = [numbersIn(one), numbersIn(other)];
    const isAlike = left.length > 0 && left.every((each, at) => isOneNumber(each, right[at]));
    return isAlike && !(/^[\d.,eE+-]+$/.test(one) && !/,\d{3}/.test(one + other))
      ? exactly(`${bothSides(clue)}: one number within`)
      : undefined;
  },
};

/** Whether both are one number with the commas, points and spaces of two countries. */
function isOneLocalNumber(one: string, other: string): boolean {
  if (!local.test(one) || !local.test(other) || !/[, '\u00a0\u202f]/.test(one + other)) return false;
  return isOneNumber(plainNumber(one), plainNumber(other));
}

function plainNumber(text: string): string {
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}|\d{4,}))?$/.exec(text) ?? [];
  return `${whole.replace(/\D/g, '')}${fraction === '' ? '' : `.${fraction}`}`;
}

function numbersIn(text: string): readonly string[] {
  return text.match(number) ?? [];
}

function isOneNumber(one: string, other: string | undefined): boolean {
  const [left, right] = [
    exactNumber(one.replaceAll(',', '')),
    exactNumber((other ?? '').replaceAll(',', '')),
  ];
  return left !== undefined && right !== undefined && isEqualNumber(left, right);
}

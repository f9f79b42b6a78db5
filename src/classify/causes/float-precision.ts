import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly } from '../evidence.ts';
import { aligned, doubleOf, type ExactNumber, isInteger, significantDigits } from '../exact-number.ts';

/** A fraction has fewer significant digits, or went through a 32-bit float, on one side. */
export const floatPrecision: Cause = {
  name: 'float-precision',
  title: 'A fraction lost digits in a 32-bit float or a short format.',
  severity: 'breaking',
  why: 'the value is another one, by more than a rounding of the last digit',
  level: 'value',
  readers: 'sums drift, equality and sort order change; a stored value no longer matches',
  evidence: 'both are one 32-bit float, or one is the other cut to six or more significant digits',
  fix: {
    go: 'float64 instead of float32; not jsoniter ConfigFastest; scan float4 columns into float32 and format them so',
    java: 'double instead of float, BigDecimal for money',
    python: 'not numpy.float32; repr, not "%g" or "%.6f"',
    rust: 'f64 instead of f32',
    any: 'a float4 column read as a double shows the noise digits: use float8, or format what the column means',
  },
  notThis: { rounding: 'few decimal places are left', 'last-digit': 'all of 15 to 17 digits are there' },
  examples: [
    {
      rows: [
        ['Python json', '7953.123456789', '0.1'],
        ['Go float32', '7953.1235', '0.10000000149011612'],
      ],
    },
    {
      rows: [
        ['Python json', '0.123456789012'],
        ['jsoniter fastest', '0.123457'],
      ],
    },
  ],
  facts: ['number-value'],
  only: { 'number-value': { either: ['point', 'minus'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const [short, long] = [one.number, other.number];
      if (short === undefined || long === undefined || (isInteger(short) && isInteger(long)))
        return undefined;
      if (isWidened(long, short))
        return exactly(bothSides(clue), `${one.side} is the 32-bit float next to it`);
      if (significantDigits(short) >= significantDigits(long)) return undefined;
      if (isOneFloat32(short, long)) return exactly(bothSides(clue), 'both are one 32-bit float');
      return significantDigits(short) >= 6 && isShortened(short, long)
        ? exactly(bothSides(clue), `${one.side} keeps ${significantDigits(short)} digits of it`)
        : undefined;
    }),
};

/** Whether the one is a 32-bit float written as a double, with its noise digits, and the double is another that it came of. */
function isWidened(double: ExactNumber, float: ExactNumber): boolean {
  const [from, to] = [doubleOf(double), doubleOf(float)];
  return Math.fround(from) === to && from !== to && significantDigits(float) > 9;
}

/** Whether one is the shortest text of the 32-bit float next to the other, or that float written as a double. */
function isOneFloat32(short: ExactNumber, long: ExactNumber): boolean {
  const [one, other] = [doubleOf(short), doubleOf(long)];
  const nearest = Math.fround(one);
  if (nearest !== Math.fround(other) || significantDigits(long) <= 7) return false;
  return nearest === other || (significantDigits(short) >= 5 && shortestText(nearest) === one);
}

/** The value of the shortest decimal that reads as this 32-bit float. */
function shortestText(float: number): number {
  const digits = [6, 7, 8, 9].find((count) => Math.fround(Number(float.toPrecision(count))) === float);
  return Number(float.toPrecision(digits ?? 9));
}

function isShortened(short: ExactNumber, long: ExactNumber): boolean {
  const both = aligned(short, long);
  if (both === undefined) return false;
  const unit = 10n ** BigInt(short.exponent + both.scale);
  const apart = both.one - both.other;
  return apart < unit && -apart < unit;
}

import type { Cause, Evidence } from '../cause.ts';
import { bothSides, eitherWay, exactly, likely, possibly } from '../evidence.ts';
import { aligned, type ExactNumber, integerOf } from '../exact-number.ts';

/** One number is the other one rounded to a few places, or both are rounded in two ways. */
export const rounding: Cause = {
  name: 'rounding',
  title: 'A number is rounded on one side, or in another direction.',
  severity: 'breaking',
  why: 'the value is another one: money and scores do not add up',
  level: 'value',
  readers: 'sums and comparisons differ by a cent, a point, a bucket',
  evidence: 'one is the other at fewer decimal places, or both stand one unit of the last place apart',
  fix: {
    any: 'state the places and the mode (half-even, half-up, down) in the document, and round once, at the end',
    python: 'round() is half-even, // floors; int() cuts',
    go: 'math.Round is half away from zero, / and int64() cut: math.RoundToEven, math.Floor',
    java: 'BigDecimal.setScale(2, RoundingMode.HALF_EVEN); Math.floorDiv for //',
    node: 'Math.round is half-up towards plus infinity; toFixed rounds the binary value',
    rust: 'f64::round is half away from zero; div_euclid for floors',
  },
  notThis: {
    'float-precision': 'six or more digits are left',
    'off-by-one': 'whole numbers that are counts',
  },
  examples: [
    {
      rows: [
        ['Python', '2.5', '0.12'],
        ['Go', '2', '0.125'],
      ],
    },
    {
      rows: [
        ['Python -7 // 2', '-4'],
        ['Go -7 / 2', '-3'],
      ],
    },
  ],
  facts: ['number-value', 'string-value'],
  recognise: (clue) => {
    const { legacy, candidate } = clue;
    if (legacy.number === undefined || candidate.number === undefined) return undefined;
    return (
      eitherWay(clue, (one, other) =>
        shorter(one.number, other.number)
          ? exactly(bothSides(clue), `${one.side} has fewer decimal places`)
          : undefined,
      ) ?? oneUnitApart(legacy.number, candidate.number, bothSides(clue))
    );
  },
};

function shorter(short: ExactNumber | undefined, long: ExactNumber | undefined): boolean {
  if (short === undefined || long === undefined) return false;
  const places = Math.max(0, -short.exponent);
  if (places > 4 || -long.exponent <= places) return false;
  const both = aligned(short, long);
  if (both === undefined) return false;
  const apart = both.one - both.other;
  const unit = 10n ** BigInt(both.scale - places);
  return apart < unit && -apart < unit;
}

function oneUnitApart(one: ExactNumber, other: ExactNumber, says: string): Evidence | undefined {
  const both = aligned(one, other);
  if (both === undefined || both.scale > 4) return undefined;
  const apart = both.one - both.other;
  if (apart !== 1n && apart !== -1n) return undefined;
  if (both.scale > 0) return likely(says, `they are one unit of decimal place ${both.scale} apart`);
  const [left, right] = [integerOf(one) ?? 0n, integerOf(other) ?? 0n];
  return left < 0n && right < 0n
    ? possibly(says, 'negative integers, one apart, as after a division that floors or cuts')
    : undefined;
}

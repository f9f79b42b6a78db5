import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';
import { doubleOf, isInteger, significantDigits } from '../exact-number.ts';

const farthest = 16n;

/** Two doubles differ in the last bits only. */
export const lastDigit: Cause = {
  name: 'last-digit',
  title: 'A computed fraction differs in the last bits of a double.',
  severity: 'risky',
  why: 'the values agree for every purpose but equality, ordering of ties, and bytes',
  level: 'value',
  readers: 'equality tests and sort order of near ties change; signatures over the bytes change',
  evidence: 'both are doubles of 15 to 17 digits, at most 16 representable values apart',
  fix: {
    any: 'round to the digits that mean something before sending, on both sides',
    go: 'math.Log10, Exp and Pow are not libm; on arm64 the compiler fuses x*y+z: write float64(x*y)+z to keep both roundings',
    java: 'StrictMath, or round',
    python: 'round(value, 12) where the sum or logarithm is made',
    rust: 'the libm crate gives the same bits everywhere; std takes those of the platform',
  },
  notThis: { 'float-precision': 'digits are missing on one side' },
  examples: [
    {
      rows: [
        ['Python math.log10', '0.6989700043360189', '0.30000000000000004'],
        ['Go math.Log10', '0.6989700043360187', '0.3'],
      ],
    },
  ],
  facts: ['number-value'],
  only: { 'number-value': { either: ['point', 'minus'] } },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.number, clue.candidate.number];
    if (one === undefined || other === undefined || (isInteger(one) && isInteger(other))) return undefined;
    if (Math.max(significantDigits(one), significantDigits(other)) < 15) return undefined;
    const apart = steps(doubleOf(one), doubleOf(other));
    return apart !== undefined && apart > 0n && apart <= farthest
      ? lifted(
          exactly(bothSides(clue), `${apart} representable ${apart === 1n ? 'value' : 'values'} apart`),
          2,
        )
      : undefined;
  },
};

function steps(one: number, other: number): bigint | undefined {
  if (!Number.isFinite(one) || !Number.isFinite(other) || one < 0 !== other < 0) return undefined;
  const view = new BigInt64Array(new Float64Array([one, other]).buffer);
  const apart = (view[0] ?? 0n) - (view[1] ?? 0n);
  return apart < 0n ? -apart : apart;
}

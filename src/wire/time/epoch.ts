import type { Instant } from './instant.ts';

/** What an epoch number counts. */
export type EpochUnit = 's' | 'ms' | 'us' | 'ns';

/** A time as a count since 1970; the unit is told from the size, which is right from 1973 to 2286. */
export interface Epoch extends Instant {
  readonly kind: 'epoch';
  readonly unit: EpochUnit;
  /** Whether a point or an exponent was written. */
  readonly isFloat: boolean;
}

const form = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;
const units: readonly (readonly [EpochUnit, number])[] = [
  ['s', 0],
  ['ms', 3],
  ['us', 6],
  ['ns', 9],
];

/** The number lexeme (or numeric text) as an epoch time, or undefined where its size says it is none. */
export function readEpoch(lexeme: string): Epoch | undefined {
  const match = form.exec(lexeme);
  if (match === null || match[1] === '-') return undefined;
  const [whole, fraction] = [match[2] ?? '', match[3] ?? ''];
  const shift = Number(match[4] ?? 0);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point < 9 || point > 19) return undefined;
  const integer = digits.slice(0, point).padEnd(point, '0').replace(/^0+/, '');
  const unit = unitOf(integer.length);
  if (unit === undefined) return undefined;
  const seconds = integer.slice(0, integer.length - unit[1]);
  return {
    kind: 'epoch',
    unit: unit[0],
    seconds: Number(seconds),
    fraction: integer.slice(integer.length - unit[1]) + digits.slice(Math.max(point, 0)),
    isFloat: fraction !== '' || match[4] !== undefined,
  };
}

function unitOf(length: number): (typeof units)[number] | undefined {
  return units.find(([, digits]) => length === 9 + digits || length === 10 + digits);
}

/** A decimal number, exact: `digits` × 10^`exponent`, with no trailing zero in `digits`. */
export interface ExactNumber {
  readonly digits: bigint;
  readonly exponent: number;
  readonly isNegativeZero: boolean;
}

const form = /^(-?)(\d{1,600})(?:\.(\d{1,600}))?(?:[eE]([+-]?\d{1,6}))?$/;
const ten = 10n;
const widest = 700;

/** The lexeme as an exact number; undefined where it is no number or has more than 600 digits. */
export function exactNumber(lexeme: string): ExactNumber | undefined {
  const match = form.exec(lexeme);
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match;
  const written = (whole + fraction).replace(/^0+(?=\d)/, '');
  const kept = written.replace(/0+$/, '');
  if (kept === '') return { digits: 0n, exponent: 0, isNegativeZero: sign === '-' };
  const digits = BigInt(kept);
  return {
    digits: sign === '-' ? -digits : digits,
    exponent: Number(exponent) - fraction.length + (written.length - kept.length),
    isNegativeZero: false,
  };
}

/** Whether both are the same number. */
export function isEqualNumber(one: ExactNumber, other: ExactNumber): boolean {
  return one.digits === other.digits && one.exponent === other.exponent;
}

/** Whether the number has no fraction. */
export function isInteger(number: ExactNumber): boolean {
  return number.exponent >= 0;
}

/** The integer, or undefined where the number has a fraction or is too wide to be written out. */
export function integerOf(number: ExactNumber | undefined): bigint | undefined {
  if (number === undefined || number.exponent < 0 || number.exponent > widest) return undefined;
  return number.digits * ten ** BigInt(number.exponent);
}

/** Both numbers as integers of one scale (`10^-scale`), or undefined where that is too wide. */
export function aligned(one: ExactNumber, other: ExactNumber): Aligned | undefined {
  const exponent = Math.min(one.exponent, other.exponent, 0);
  const scale = -exponent;
  if (scale > widest || Math.max(one.exponent, other.exponent) > widest) return undefined;
  const raise = (number: ExactNumber): bigint => number.digits * ten ** BigInt(number.exponent - exponent);
  return { one: raise(one), other: raise(other), scale };
}

/** Two numbers as integers that count `10^-scale`. */
export interface Aligned {
  readonly one: bigint;
  readonly other: bigint;
  readonly scale: number;
}

/** The nearest double. */
export function doubleOf(number: ExactNumber): number {
  return Number(`${number.digits}e${number.exponent}`);
}

/** How many significant digits the number has. */
export function significantDigits(number: ExactNumber): number {
  return (number.digits < 0n ? -number.digits : number.digits).toString().length;
}

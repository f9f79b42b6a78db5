import type { Decimal } from './decimal.ts';
import { compareDecimals, decimalZero, negate, signOf } from './decimal.ts';

/** Sums and products of more digits than this are not worked out: a short lexeme can name a number of any length. */
const digitLimit = 20_000;

/** The decimal coefficient × 10^exponent. */
export function decimalOf(coefficient: bigint, exponent = 0): Decimal {
  if (coefficient === 0n) return decimalZero;
  const negative = coefficient < 0n;
  const all = (negative ? -coefficient : coefficient).toString();
  return { negative, digits: all.replace(/0+$/, ''), point: all.length + exponent };
}

/** left + right, or undefined where it would have too many digits. */
export function addDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  if (signOf(left) === 0) return right;
  if (signOf(right) === 0) return left;
  const exponent = Math.min(exponentOf(left), exponentOf(right));
  const first = scaled(left, exponent);
  const second = scaled(right, exponent);
  return first === undefined || second === undefined ? undefined : decimalOf(first + second, exponent);
}

/** left - right, or undefined where it would have too many digits. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  return addDecimals(left, negate(right));
}

/** left × right, or undefined where it would have too many digits. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  if (left.digits.length + right.digits.length > digitLimit) return undefined;
  return decimalOf(coefficientOf(left) * coefficientOf(right), exponentOf(left) + exponentOf(right));
}

/** The greatest integer n with n × divisor ≤ dividend; undefined by zero or with too many digits. */
export function floorQuotient(dividend: Decimal, divisor: Decimal): bigint | undefined {
  if (signOf(divisor) === 0) return undefined;
  const exponent = Math.min(exponentOf(dividend), exponentOf(divisor));
  const over = scaled(dividend, exponent);
  const under = scaled(divisor, exponent);
  if (over === undefined || under === undefined) return undefined;
  const quotient = over / under;
  return over % under !== 0n && over < 0n !== under < 0n ? quotient - 1n : quotient;
}

/** The greatest multiple of `step` (above zero) that is at most `value`; undefined with too many digits. */
export function floorToMultiple(value: Decimal, step: Decimal): Decimal | undefined {
  const quotient = floorQuotient(value, step);
  return quotient === undefined ? undefined : multiplyDecimals(decimalOf(quotient), step);
}

/** The least multiple of `step` (above zero) that is at least `value`; undefined with too many digits. */
export function ceilToMultiple(value: Decimal, step: Decimal): Decimal | undefined {
  const below = floorToMultiple(value, step);
  if (below === undefined || compareDecimals(below, value) === 0) return below;
  return addDecimals(below, step);
}

/** Whether value = n × divisor for an integer n; exact for any length and exponent. */
export function isMultipleOf(value: Decimal, divisor: Decimal): boolean {
  if (signOf(value) === 0) return true;
  if (signOf(divisor) === 0) return false;
  const shift = exponentOf(value) - exponentOf(divisor);
  // The value's coefficient does not end in zero, so that no multiple of ten divides it.
  if (shift < 0) return false;
  const modulus = absolute(coefficientOf(divisor));
  return (remainder(value.digits, modulus) * powerOfTen(shift, modulus)) % modulus === 0n;
}

function exponentOf(decimal: Decimal): number {
  return decimal.digits === '' ? 0 : decimal.point - decimal.digits.length;
}

function coefficientOf(decimal: Decimal): bigint {
  const digits = BigInt(decimal.digits === '' ? '0' : decimal.digits);
  return decimal.negative ? -digits : digits;
}

/** The value as a multiple of 10^exponent. */
function scaled(decimal: Decimal, exponent: number): bigint | undefined {
  const zeros = exponentOf(decimal) - exponent;
  if (signOf(decimal) === 0) return 0n;
  if (decimal.digits.length + zeros > digitLimit) return undefined;
  return coefficientOf(decimal) * 10n ** BigInt(zeros);
}

const chunkDigits = 256;

function remainder(digits: string, modulus: bigint): bigint {
  let rest = 0n;
  for (let at = 0; at < digits.length; at += chunkDigits) {
    const chunk = digits.slice(at, at + chunkDigits);
    rest = (rest * 10n ** BigInt(chunk.length) + BigInt(chunk)) % modulus;
  }
  return rest;
}

/** 10^exponent modulo modulus, by squaring. */
function powerOfTen(exponent: number, modulus: bigint): bigint {
  let power = 1n % modulus;
  let square = 10n % modulus;
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) power = (power * square) % modulus;
    square = (square * square) % modulus;
  }
  return power;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

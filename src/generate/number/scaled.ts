/** An exact decimal number: `units` times 10 to the power of minus `scale`; the scale is never negative. */
export interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const form = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const largestExponent = 4_000;

/** The number of a JSON lexeme, or undefined where it is no number or its exponent is absurd. */
export function scaledOf(lexeme: string): Scaled | undefined {
  const match = form.exec(lexeme);
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = '', power = '0'] = match;
  const exponent = Number(power) - fraction.length;
  if (Math.abs(exponent) > largestExponent) return undefined;
  const digits = BigInt(sign + whole + fraction);
  return exponent >= 0
    ? { units: digits * 10n ** BigInt(exponent), scale: 0 }
    : { units: digits, scale: -exponent };
}

/** The units of the number at a scale that is not below its own. */
export function unitsAt(number: Scaled, scale: number): bigint {
  return scale === number.scale ? number.units : number.units * 10n ** BigInt(scale - number.scale);
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compareScaled(left: Scaled, right: Scaled): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = unitsAt(left, scale) - unitsAt(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether the first is a whole multiple of the second, which is positive. */
export function isMultiple(number: Scaled, of: Scaled): boolean {
  const scale = Math.max(number.scale, of.scale);
  return unitsAt(number, scale) % unitsAt(of, scale) === 0n;
}

/** The number as a JSON lexeme without exponent and without needless zeros, or with an exponent where that is much shorter. */
export function lexemeOf({ units, scale }: Scaled): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString();
  if (scale === 0) return digits.length > 40 ? sign + shortLexeme(digits) : sign + digits;
  const padded = digits.padStart(scale + 1, '0');
  const whole = padded.slice(0, -scale);
  const fraction = padded.slice(-scale).replace(/0+$/, '');
  if (fraction === '') return sign + whole;
  const plain = `${whole}.${fraction}`;
  return plain.length > 40 ? `${sign}${digits.replace(/^0+/, '')}e-${scale}` : sign + plain;
}

function shortLexeme(digits: string): string {
  const kept = digits.replace(/0+$/, '');
  const dropped = digits.length - kept.length;
  return dropped > 4 ? `${kept}e${dropped}` : digits;
}

/** Division rounded towards minus infinity. */
export function floorDivide(number: bigint, by: bigint): bigint {
  const quotient = number / by;
  return number % by !== 0n && number < 0n !== by < 0n ? quotient - 1n : quotient;
}

/** Division rounded towards plus infinity. */
export function ceilDivide(number: bigint, by: bigint): bigint {
  return -floorDivide(-number, by);
}

/** The least common multiple of two positive numbers. */
export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}

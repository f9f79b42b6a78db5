/** An exact decimal: zero where there are no digits, else ±0.d₁d₂… × 10^point, without leading or trailing zeros. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  /** Exponents beyond ±`exponentLimit` count as that. */
  readonly point: number;
}

/** No exponent that a text gives is taken to be further from zero than this. */
export const exponentLimit = 1e15;

/** Zero. */
export const decimalZero: Decimal = { negative: false, digits: '', point: 0 };

const grammar = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The value of a number's lexeme, undefined where JSON knows no such spelling; any length, any exponent. */
export function parseDecimal(lexeme: string): Decimal | undefined {
  const parts = grammar.exec(lexeme);
  if (parts === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent] = parts;
  const all = whole + fraction;
  const first = countLeadingZeros(all);
  if (first === all.length) return decimalZero;
  const digits = all.slice(first, all.length - countTrailingZeros(all));
  return { negative: sign === '-', digits, point: whole.length - first + parseExponent(exponent) };
}

/** Below zero where left is less than right, above zero where it is more. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const signs = signOf(left) - signOf(right);
  if (signs !== 0) return signs;
  const more = left.negative ? -1 : 1;
  if (left.point !== right.point) return left.point > right.point ? more : -more;
  if (left.digits === right.digits) return 0;
  return left.digits > right.digits ? more : -more;
}

/** Whether both are one value, however spelled. */
export function equalDecimals(left: Decimal, right: Decimal): boolean {
  return left.negative === right.negative && left.point === right.point && left.digits === right.digits;
}

/** Whether the value has no fraction. */
export function isInteger(decimal: Decimal): boolean {
  return decimal.digits.length <= decimal.point || decimal.digits === '';
}

/** -1, 0 or 1. */
export function signOf(decimal: Decimal): number {
  if (decimal.digits === '') return 0;
  return decimal.negative ? -1 : 1;
}

/** The same distance from zero, on the other side. */
export function negate(decimal: Decimal): Decimal {
  return decimal.digits === '' ? decimal : { ...decimal, negative: !decimal.negative };
}

const longestPlain = 40;

/** The plainest lexeme of the value: digits where they are few, else scientific. */
export function decimalLexeme({ negative, digits, point }: Decimal): string {
  const sign = negative ? '-' : '';
  if (digits === '') return '0';
  if (point >= digits.length && point <= longestPlain) return sign + digits.padEnd(point, '0');
  if (point > 0 && point < digits.length) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  if (point <= 0 && point > -longestPlain) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${sign}${digits[0]}${fraction}e${point - 1}`;
}

function countLeadingZeros(digits: string): number {
  let count = 0;
  while (count < digits.length && digits.charCodeAt(count) === 0x30) count += 1;
  return count;
}

function countTrailingZeros(digits: string): number {
  let count = 0;
  while (count < digits.length && digits.charCodeAt(digits.length - 1 - count) === 0x30) count += 1;
  return count;
}

function parseExponent(text: string | undefined): number {
  if (text === undefined) return 0;
  return Math.min(Math.max(Number(text), -exponentLimit), exponentLimit);
}

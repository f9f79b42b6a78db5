import type { Json } from '../model/json.ts';
import type { Decimal } from '../wire/decimal.ts';
import { compareDecimals, isInteger, parseDecimal } from '../wire/decimal.ts';

/** A bound to compare lexemes with. */
export interface Bound {
  readonly decimal: Decimal;
  /** The same as a double, where doubles keep the order of numbers as short as this. */
  readonly double: number | undefined;
}

/** Decimals of up to 15 digits keep their order, and stay apart, when they become doubles (IEEE 754, DBL_DIG). */
const exactLength = 15;

/** The bound of a keyword's value, or undefined where that is no number. */
export function boundOf(value: Json): Bound | undefined {
  if (value.kind !== 'number') return undefined;
  const decimal = parseDecimal(value.lexeme);
  return decimal === undefined ? undefined : { decimal, double: shortDouble(value.lexeme) };
}

/** Below zero where the number is less than the bound; NaN, which is neither, where the lexeme is no number of JSON. */
export function compareToBound(lexeme: string, bound: Bound): number {
  if (bound.double !== undefined) {
    const double = shortDouble(lexeme);
    if (double !== undefined) return double - bound.double;
  }
  const decimal = parseDecimal(lexeme);
  return decimal === undefined ? Number.NaN : compareDecimals(decimal, bound.decimal);
}

/** Whether the number has no fraction: `1.0` and `1e2` have none. */
export function isIntegerLexeme(lexeme: string): boolean {
  if (isPlainInteger(lexeme)) return true;
  if (lexeme.length <= exactLength) {
    const double = shortDouble(lexeme);
    if (double !== undefined) return Number.isInteger(double);
  }
  const decimal = parseDecimal(lexeme);
  return decimal !== undefined && isInteger(decimal);
}

function isPlainInteger(lexeme: string): boolean {
  const first = lexeme.charCodeAt(0) === 0x2d ? 1 : 0;
  if (lexeme.length > exactLength || lexeme.length === first) return false;
  for (let at = first; at < lexeme.length; at += 1) {
    const unit = lexeme.charCodeAt(at);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

/** The number as a double where that is as good as the lexeme. */
export function shortDouble(lexeme: string): number | undefined {
  if (lexeme.length > exactLength) return undefined;
  const double = Number(lexeme);
  const size = Math.abs(double);
  if (size > 1e-290 && size < 1e290) return double;
  return lexeme === '0' ? 0 : undefined;
}

/** The value of a keyword that is a non-negative integer (`2.0` included), bounded to what can be counted. */
export function countOf(value: Json | undefined): number | undefined {
  if (value?.kind !== 'number' || !isIntegerLexeme(value.lexeme)) return undefined;
  const count = Number(value.lexeme);
  return count >= 0 ? Math.min(count, Number.MAX_SAFE_INTEGER) : undefined;
}

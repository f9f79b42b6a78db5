import { jsonNumber } from '../../model/json.ts';
import { parseDecimal } from '../../wire/decimal.ts';
import { boundOf, compareToBound, isIntegerLexeme, shortDouble } from '../lexeme.ts';
import type { Format } from './format.ts';

/** `int32` (OpenAPI): a signed integer of 32 bits. */
export const int32: Format = integer('-2147483648', '2147483647');

/** `int64` (OpenAPI): a signed integer of 64 bits. */
export const int64: Format = integer('-9223372036854775808', '9223372036854775807');

/** `float` (OpenAPI): what single precision does not round to infinity. */
export const float: Format = {
  on: 'number',
  isValid: (lexeme) => isNumber(lexeme) && Number.isFinite(Math.fround(Number(lexeme))),
};

/** `double` (OpenAPI): what double precision does not round to infinity. */
export const double: Format = {
  on: 'number',
  isValid: (lexeme) => isNumber(lexeme) && Number.isFinite(Number(lexeme)),
};

/** Whether the lexeme is a number of JSON: `NaN` is not. */
function isNumber(lexeme: string): boolean {
  return shortDouble(lexeme) !== undefined || parseDecimal(lexeme) !== undefined;
}

function integer(least: string, most: string): Format {
  const lower = boundOf(jsonNumber(least));
  const upper = boundOf(jsonNumber(most));
  return {
    on: 'number',
    isValid: (lexeme) =>
      isIntegerLexeme(lexeme) &&
      (lower === undefined || compareToBound(lexeme, lower) >= 0) &&
      (upper === undefined || compareToBound(lexeme, upper) <= 0),
  };
}

import { parseDecimal, signOf } from '../../wire/decimal.ts';
import { isMultipleOf } from '../../wire/decimal-arithmetic.ts';
import type { Keyword } from '../keyword.ts';
import { boundOf, compareToBound, shortDouble } from '../lexeme.ts';
import { fail } from '../run.ts';

/** `minimum`: at least this. */
export const minimum: Keyword = bound((order) => order >= 0, 'is less than');

/** `maximum`: at most this. */
export const maximum: Keyword = bound((order) => order <= 0, 'is more than');

/** `exclusiveMinimum`: more than this. */
export const exclusiveMinimum: Keyword = bound((order) => order > 0, 'is not more than');

/** `exclusiveMaximum`: less than this. */
export const exclusiveMaximum: Keyword = bound((order) => order < 0, 'is not less than');

/** `multipleOf`: a whole number of times this, worked out in decimals. */
export const multipleOf: Keyword = {
  vocabulary: 'validation',
  compile: ({ value, place }) => {
    const divisor = boundOf(value);
    if (divisor === undefined || signOf(divisor.decimal) <= 0) return undefined;
    const whole =
      divisor.double !== undefined && Number.isInteger(divisor.double) ? divisor.double : undefined;
    return {
      on: 'number',
      check: (json, run) => {
        if (json.kind !== 'number' || isMultiple(json.lexeme)) return true;
        return fail(
          run,
          place,
          json.lexeme,
          (lexeme) => `${brief(lexeme)} is no multiple of ${spelling(value)}`,
        );
      },
    };
    function isMultiple(lexeme: string): boolean {
      const double = whole === undefined ? undefined : shortDouble(lexeme);
      if (whole !== undefined && double !== undefined && Number.isSafeInteger(double)) {
        return double % whole === 0;
      }
      const decimal = parseDecimal(lexeme);
      return decimal !== undefined && divisor !== undefined && isMultipleOf(decimal, divisor.decimal);
    }
  },
};

/** A keyword that compares with a bound. */
function bound(holds: (order: number) => boolean, complaint: string): Keyword {
  return {
    vocabulary: 'validation',
    compile: ({ value, place }) => {
      const limit = boundOf(value);
      if (limit === undefined) return undefined;
      return {
        on: 'number',
        check: (json, run) => {
          if (json.kind !== 'number' || holds(compareToBound(json.lexeme, limit))) return true;
          return fail(
            run,
            place,
            json.lexeme,
            (lexeme) => `${brief(lexeme)} ${complaint} ${spelling(value)}`,
          );
        },
      };
    },
  };
}

function spelling(value: { readonly kind: string; readonly lexeme?: string | undefined }): string {
  return brief(value.lexeme ?? '');
}

function brief(lexeme: string): string {
  return lexeme.length > 40 ? `${lexeme.slice(0, 40)}…` : lexeme;
}

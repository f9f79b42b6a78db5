import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Decimal } from './decimal.ts';
import { compareDecimals, decimalLexeme, equalDecimals, isInteger, parseDecimal } from './decimal.ts';
import {
  addDecimals,
  ceilToMultiple,
  decimalOf,
  floorToMultiple,
  isMultipleOf,
  multiplyDecimals,
  subtractDecimals,
} from './decimal-arithmetic.ts';

function decimal(lexeme: string): Decimal {
  const parsed = parseDecimal(lexeme);
  if (parsed === undefined) throw new Error(`${lexeme} is no decimal`);
  return parsed;
}

const scaled = fc.tuple(
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
  fc.integer({ min: -12, max: 12 }),
);

describe('parseDecimal', () => {
  it.each([
    ['1', '1.0'],
    ['100', '1e2'],
    ['0.1e1', '1E+0'],
    ['-0', '0.0e5'],
    ['9007199254740993', '9007199254740993.000'],
    ['1e400', '10e399'],
  ])('reads %s and %s as one value', (left, right) => {
    expect(equalDecimals(decimal(left), decimal(right))).toBe(true);
  });

  it.each(['', '01', '1.', '.5', '+1', 'NaN', '1e', '0x1', ' 1'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('tells apart what one double stands for', () => {
    expect(equalDecimals(decimal('9007199254740993'), decimal('9007199254740992'))).toBe(false);
    expect(equalDecimals(decimal('0.1'), decimal('0.1000000000000000055511151231257827'))).toBe(false);
  });

  test.prop([scaled])('is undone by decimalLexeme', ([coefficient, exponent]) => {
    const value = decimalOf(coefficient, exponent);
    expect(decimal(`${coefficient}e${exponent}`)).toEqual(value);
    expect(decimal(decimalLexeme(value))).toEqual(value);
  });
});

describe('compareDecimals', () => {
  test.prop([scaled, scaled])('orders as integers of one scale are ordered', ([a, x], [b, y]) => {
    const left = a * 10n ** BigInt(x + 12);
    const right = b * 10n ** BigInt(y + 12);
    const order = compareDecimals(decimalOf(a, x), decimalOf(b, y));
    expect(Math.sign(order)).toBe(left === right ? 0 : left < right ? -1 : 1);
  });

  it('compares exponents of any size at once', () => {
    expect(compareDecimals(decimal('1e999999999999'), decimal('9e99999'))).toBeGreaterThan(0);
    expect(compareDecimals(decimal('-1e999999999999'), decimal('0'))).toBeLessThan(0);
    expect(compareDecimals(decimal(`1e-${'9'.repeat(5000)}`), decimal('0'))).toBeGreaterThan(0);
  });
});

describe('isInteger', () => {
  it.each([
    ['1.0', true],
    ['1e2', true],
    ['1.5e1', true],
    ['1.5', false],
    ['1e-1', false],
    ['0.0', true],
    ['1e999999999999', true],
  ])('says of %s: %s', (lexeme, expected) => {
    expect(isInteger(decimal(lexeme))).toBe(expected);
  });
});

describe('isMultipleOf', () => {
  it.each([
    ['0.0075', '0.0001', true],
    ['19.99', '0.01', true],
    ['0.00751', '0.0001', false],
    ['1e308', '0.123456789', false],
    ['1e999999999999', '7', false],
    ['1e999999999999', '3e5', false],
    ['1e999999999999', '16', true],
    ['9007199254740993', '2', false],
    ['-12', '5', false],
    ['-10', '5', true],
  ])('%s by %s: %s', (value, divisor, expected) => {
    expect(isMultipleOf(decimal(value), decimal(divisor))).toBe(expected);
  });

  it('works out a million digits', () => {
    expect(isMultipleOf(decimal('9'.repeat(1_000_000)), decimal('9'))).toBe(true);
  });

  test.prop([scaled, fc.bigInt({ min: 1n, max: 10n ** 12n })])('agrees with integers', ([a, x], b) => {
    expect(isMultipleOf(decimalOf(a, x), decimalOf(b, -12))).toBe((a * 10n ** BigInt(x + 12)) % b === 0n);
  });
});

describe('arithmetic', () => {
  test.prop([scaled, scaled])('adds, subtracts and multiplies exactly', ([a, x], [b, y]) => {
    const [left, right] = [decimalOf(a, x), decimalOf(b, y)];
    const sum = a * 10n ** BigInt(x + 12) + b * 10n ** BigInt(y + 12);
    expect(addDecimals(left, right)).toEqual(decimalOf(sum, -12));
    expect(multiplyDecimals(left, right)).toEqual(decimalOf(a * b, x + y));
    expect(subtractDecimals(addDecimals(left, right) ?? left, right)).toEqual(left);
  });

  test.prop([scaled, fc.bigInt({ min: 1n, max: 10n ** 9n })])(
    'finds the multiples around a value',
    ([a, x], b) => {
      const [value, step] = [decimalOf(a, x), decimalOf(b, -3)];
      const [below, above] = [floorToMultiple(value, step), ceilToMultiple(value, step)];
      if (below === undefined || above === undefined) throw new Error('too many digits');
      expect(compareDecimals(below, value)).toBeLessThanOrEqual(0);
      expect(compareDecimals(above, value)).toBeGreaterThanOrEqual(0);
      expect([isMultipleOf(below, step), isMultipleOf(above, step)]).toEqual([true, true]);
      expect(equalDecimals(below, above)).toBe(isMultipleOf(value, step));
    },
  );

  it('does not work out what a short lexeme blows up to', () => {
    expect(addDecimals(decimal('1e999999999'), decimal('1'))).toBeUndefined();
    expect(floorToMultiple(decimal('1e999999999'), decimal('3'))).toBeUndefined();
  });
});

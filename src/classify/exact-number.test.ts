import { describe, expect, it } from 'vitest';
import { aligned, exactNumber, integerOf, isEqualNumber, significantDigits } from './exact-number.ts';

describe('exactNumber', () => {
  it.each([
    ['1.10', '1.1'],
    ['1e2', '100.00'],
    ['-0', '0.000'],
    ['0.00001', '1e-05'],
    ['12345678901234567890.0', '12345678901234567890'],
  ])('reads %s and %s as one number', (one, other) => {
    const [left, right] = [exactNumber(one), exactNumber(other)];
    expect(left !== undefined && right !== undefined && isEqualNumber(left, right)).toBe(true);
  });

  it.each(['', '1.', 'NaN', '0x1', '1e9999999', '1'.repeat(601)])('refuses %s', (text) => {
    expect(exactNumber(text)).toBeUndefined();
  });
});

describe('integerOf', () => {
  it('keeps all digits', () => {
    expect(integerOf(exactNumber('9007199254740993'))).toBe(9007199254740993n);
    expect(integerOf(exactNumber('1.5e1'))).toBe(15n);
    expect(integerOf(exactNumber('1.5'))).toBeUndefined();
    expect(integerOf(exactNumber('1e900000'))).toBeUndefined();
  });
});

describe('aligned', () => {
  it('writes both in units of the smaller place', () => {
    const [one, other] = [exactNumber('19.99'), exactNumber('1999')];
    expect(one && other && aligned(one, other)).toEqual({ one: 1999n, other: 199900n, scale: 2 });
  });
});

describe('significantDigits', () => {
  it('counts without zeros at either end', () => {
    expect(
      ['0.00120', '1200', '7953.1235'].map((text) => significantDigits(exactNumber(text) ?? never())),
    ).toEqual([2, 2, 8]);
  });
});

function never(): never {
  throw new Error('not a number');
}

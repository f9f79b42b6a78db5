import { describe, expect, it } from 'vitest';
import { daysSinceEpoch, isDate } from './civil.ts';
import { readDuration, readNumericDurations } from './duration.ts';
import { readEpoch } from './epoch.ts';
import { readHttpDate } from './http-date.ts';
import { dateNumbers } from './human-date.ts';
import { isCutFraction, isSameInstant, nanosecondsOf } from './instant.ts';
import { readTimestamp } from './timestamp.ts';

describe('daysSinceEpoch', () => {
  it.each([
    [1970, 1, 1, 0],
    [2000, 3, 1, 11017],
    [2023, 11, 14, 19675],
    [1, 1, 1, -719162],
    [1900, 3, 1, -25508],
  ])('counts the days to %i-%i-%i', (year, month, day, days) => {
    expect(daysSinceEpoch(year, month, day)).toBe(days);
  });

  it('agrees with Date on every 97th day of 800 years', () => {
    for (let days = -200_000; days < 100_000; days += 97) {
      const date = new Date(days * 86_400_000);
      expect(daysSinceEpoch(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
    }
  });

  it('knows leap years', () => {
    expect(isDate(1900, 2, 29)).toBe(false);
    expect(isDate(2000, 2, 29)).toBe(true);
    expect(isDate(2023, 13, 1)).toBe(false);
  });
});

describe('readTimestamp', () => {
  it.each([
    '2023-11-14T22:13:20Z',
    '2023-11-14T22:13:20+00:00',
    '2023-11-14T14:13:20-08:00',
    '2023-11-14 22:13:20',
    '2023-11-14t22:13:20.000z',
    '20231114T221320Z',
    '2023-11-14 22:13:20 +0000 UTC',
    '2023-11-15T03:43:20+0530',
    '2023-11-14T23:13:20+01:00[Europe/Berlin]',
  ])('reads %s as one instant', (text) => {
    expect(readTimestamp(text)?.seconds).toBe(1_700_000_000);
  });

  it.each([
    '2023-02-30',
    '2023-11-14T25:00:00Z',
    '2023-11-14T22:13:20.Z',
    '2023-11-14Tx',
    'not a time',
    '1700000000',
  ])('refuses %s', (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  });

  it('keeps the spelling', () => {
    expect(readTimestamp('2023-11-14T22:13:20.120000-00:00')).toMatchObject({
      fraction: '120000',
      separator: 'T',
      zone: '+00:00',
      negativeZero: true,
    });
  });
});

describe('readHttpDate', () => {
  it.each([
    ['Tue, 14 Nov 2023 22:13:20 GMT', 'imf-fixdate'],
    ['Tuesday, 14-Nov-23 22:13:20 GMT', 'rfc850'],
    ['Tue Nov 14 22:13:20 2023', 'asctime'],
    ['Tue, 14 Nov 2023 22:13:20 -0000', 'mail'],
    ['Tue, 14 Nov 2023 22:13:20 UTC', 'mail'],
    ['Tue, 14 Nov 2023 23:13:20 +0100', 'mail'],
  ])('reads %s', (text, form) => {
    expect(readHttpDate(text)).toMatchObject({ seconds: 1_700_000_000, form });
  });
});

describe('readEpoch', () => {
  it.each([
    ['1700000000', 's', ''],
    ['1700000000.125', 's', '125'],
    ['1.7e9', 's', ''],
    ['1700000000125', 'ms', '125'],
    ['1700000000125000', 'us', '125000'],
    ['1700000000125000001', 'ns', '125000001'],
  ])('reads %s', (lexeme, unit, fraction) => {
    expect(readEpoch(lexeme)).toMatchObject({ seconds: 1_700_000_000, unit, fraction });
  });

  it('takes small numbers for no time', () => {
    expect(readEpoch('12345678')).toBeUndefined();
    expect(readEpoch('17000000001')).toBeUndefined();
  });
});

describe('readDuration', () => {
  it.each([
    'PT1H1.5S',
    '1h0m1.5s',
    '1:00:01.500000',
    '01:00:01.5',
    '3601.500s',
    '3601500ms',
  ])('reads %s', (text) => {
    expect(readDuration(text)?.nanoseconds).toBe(3_601_500_000_000n);
  });

  it('reads a bare number in every unit', () => {
    expect(readNumericDurations('3601.5').map((duration) => duration.nanoseconds)).toContain(
      3_601_500_000_000n,
    );
    expect(readNumericDurations('3601500000000').map((duration) => duration.nanoseconds)).toContain(
      3_601_500_000_000n,
    );
  });

  it.each(['P', 'PT', 'hello', '5', ''])('refuses %s', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});

describe('isSameInstant', () => {
  it('ignores trailing zeros of the fraction', () => {
    expect(isSameInstant({ seconds: 1, fraction: '120' }, { seconds: 1, fraction: '12' })).toBe(true);
    expect(isSameInstant({ seconds: 1, fraction: '12' }, { seconds: 1, fraction: '102' })).toBe(false);
  });
});

describe('isCutFraction', () => {
  it.each([
    [5, '123456', 5, '123456789', true],
    [5, '123457', 5, '123456789', true],
    [5, '', 5, '9', true],
    [6, '', 5, '9', true],
    [5, '12', 5, '345', false],
    [6, '000', 5, '9996', true],
  ])('%i.%s and %i.%s: %s', (s1, f1, s2, f2, cut) => {
    expect(isCutFraction({ seconds: s1, fraction: f1 }, { seconds: s2, fraction: f2 })).toBe(cut);
  });

  it('counts nanoseconds exactly', () => {
    expect(nanosecondsOf({ seconds: 1_700_000_000, fraction: '123456789' })).toBe(1_700_000_000_123_456_789n);
  });
});

describe('dateNumbers', () => {
  it.each(['14/11/2023', 'Nov 14, 2023', 'Tuesday, 14th November 2023', '2023-11-14'])('reads %s', (text) => {
    expect(dateNumbers(text).toSorted((one, other) => one - other)).toEqual([11, 14, 2023]);
  });

  it.each(['14 apples in 2023', '1/2/3', 'November'])('finds no date in %s', (text) => {
    expect(dateNumbers(text)).toEqual([]);
  });
});

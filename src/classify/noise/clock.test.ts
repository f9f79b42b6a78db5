import { describe, expect, it } from 'vitest';
import type { Instant } from '../../wire/time/instant.ts';
import { areClockReadings, readInstant } from './clock.ts';

const instant = (text: string): Instant => {
  const read = readInstant({ kind: 'text', text });
  if (read === undefined) throw new Error(`${text} is no instant`);
  return read;
};
const noon = Date.parse('2026-11-24T12:00:00Z');
const run = { from: noon, to: noon + 60_000, tolerance: 2_000 };

describe('areClockReadings', () => {
  it('takes readings of one moment', () => {
    expect(areClockReadings(instant('2026-11-24T12:00:10Z'), instant('2026-11-24T12:00:11Z'), run)).toBe(
      true,
    );
  });

  it('takes a reading that was recorded a year before, by how much earlier legacy was asked', () => {
    const lags = [365 * 86_400_000];
    const [then, now] = [instant('2025-11-24T12:00:10Z'), instant('2026-11-24T12:00:11Z')];
    expect(areClockReadings(then, now, run)).toBe(false);
    expect(areClockReadings(then, now, { ...run, lags })).toBe(true);
  });

  it('still sees an hour of difference in what was recorded', () => {
    const lags = [365 * 86_400_000];
    const [then, later] = [instant('2025-11-24T11:00:10Z'), instant('2026-11-24T12:00:10Z')];
    expect(areClockReadings(then, later, { ...run, lags })).toBe(false);
  });
});

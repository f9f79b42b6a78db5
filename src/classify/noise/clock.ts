import { readEpoch } from '../../wire/time/epoch.ts';
import { readHttpDate } from '../../wire/time/http-date.ts';
import type { Instant } from '../../wire/time/instant.ts';
import { nanosecondsOf } from '../../wire/time/instant.ts';
import { readTimestamp } from '../../wire/time/timestamp.ts';
import type { Reading } from './reading.ts';

/** The span of time in which a run's services read their clocks, and how far two clocks may be apart; milliseconds. */
export interface ClockWindow {
  readonly from: number;
  readonly to: number;
  readonly tolerance: number;
  /** How many milliseconds earlier legacy may have been asked, where it was recorded. */
  readonly lags?: readonly number[];
}

/** The point in time a scalar gives, or undefined. */
export function readInstant({ kind, text }: Reading): Instant | undefined {
  if (kind === 'number') return readEpoch(text);
  return readTimestamp(text) ?? readHttpDate(text) ?? readEpoch(text);
}

/** Milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  return Number(nanosecondsOf(instant) / 1_000_000n);
}

/** Whether both are clock readings, no further apart than the tolerance: of this run, or of an earlier one by their fractions. */
export function areClockReadings(legacy: Instant, candidate: Instant, window: ClockWindow): boolean {
  const [one, other] = [millisecondsOf(legacy), millisecondsOf(candidate)];
  const isReadLater = (lag: number): boolean =>
    Math.abs(one + lag - other) <= window.tolerance && isWithin(one + lag, window) && isWithin(other, window);
  if (window.lags?.some(isReadLater) === true) return true;
  if (Math.abs(one - other) > window.tolerance) return false;
  return (isWithin(one, window) && isWithin(other, window)) || areOldReadings(legacy, candidate, window);
}

const day = 86_400_000;

/**
 * Readings from before the run, such as of data that earlier runs left: of the last day, or with a fraction that nobody
 * writes by hand. One reading in ten ends in a zero, so that one such fraction of the two is enough.
 */
function areOldReadings(legacy: Instant, candidate: Instant, { from, to, tolerance }: ClockWindow): boolean {
  const both = [legacy, candidate];
  if (!both.every((instant) => millisecondsOf(instant) <= to + tolerance)) return false;
  return (
    both.every((instant) => millisecondsOf(instant) >= from - day) ||
    both.some(({ fraction }) => /\d{2}[1-9]/.test(fraction.slice(0, 6).padEnd(3, '0')))
  );
}

function isWithin(time: number, { from, to, tolerance }: ClockWindow): boolean {
  return time >= from - tolerance - 1_000 && time <= to + tolerance;
}

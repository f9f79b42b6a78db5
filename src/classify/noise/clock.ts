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

/** Whether both are clock readings of this run, no further apart than the tolerance. */
export function areClockReadings(legacy: Instant, candidate: Instant, window: ClockWindow): boolean {
  const [one, other] = [millisecondsOf(legacy), millisecondsOf(candidate)];
  if (Math.abs(one - other) > window.tolerance) return false;
  return isWithin(one, window) && isWithin(other, window);
}

function isWithin(time: number, { from, to, tolerance }: ClockWindow): boolean {
  return time >= from - tolerance - 1_000 && time <= to + tolerance;
}

import type { Timestamp } from '../wire/time/timestamp.ts';
import type { Clue } from './clue.ts';
import type { Moment } from './reading.ts';

/** Both sides as written dates with a time of day, or undefined. */
export function timestampsOf(clue: Clue): readonly [Timestamp, Timestamp] | undefined {
  const [one, other] = [clue.legacy.moment, clue.candidate.moment];
  return one?.kind === 'timestamp' && other?.kind === 'timestamp' ? [one, other] : undefined;
}

/** Both sides as points in time in whatever form, or undefined. */
export function momentsOf(clue: Clue): readonly [Moment, Moment] | undefined {
  const [one, other] = [clue.legacy.moment, clue.candidate.moment];
  return one !== undefined && other !== undefined ? [one, other] : undefined;
}

/** `timestamp with Z`, `epoch milliseconds`: how a point in time is written. */
export function formOf(moment: Moment): string {
  switch (moment.kind) {
    case 'timestamp':
      return moment.basic
        ? 'a compact timestamp'
        : moment.separator === ' '
          ? 'a timestamp with a space'
          : 'a timestamp';
    case 'date':
      return 'a date';
    case 'http-date':
      return `a date of the form ${moment.form}`;
    case 'epoch':
      return `a count of ${moment.unit} since 1970`;
  }
}

import type { Cause } from '../cause.ts';
import { bothSides, exactly, likely, possibly } from '../evidence.ts';
import { momentsOf } from '../moments.ts';
import type { Moment } from '../reading.ts';

const farthest = 14 * 3600;

/** A wall clock was read in two zones: the times differ by the offset. */
export const timeZoneShift: Cause = {
  name: 'time-zone-shift',
  title: 'A wall clock time was read in two zones: the instants differ by an offset.',
  severity: 'breaking',
  why: 'the time is wrong by hours',
  level: 'value',
  readers: 'everything is hours early or late, in winter and summer by different amounts',
  evidence:
    'the wall clocks agree and the offsets do not; or the instants differ by whole quarters of an hour up to 14 hours',
  fix: {
    python: 'naive.replace(tzinfo=timezone.utc) before .timestamp(), which takes the zone of the process',
    go: 'time.ParseInLocation; time.Parse without a zone is UTC',
    java: 'LocalDateTime.toInstant(ZoneOffset.UTC), not Timestamp.valueOf',
    node: 'add Z before new Date(text): a time without offset is local',
    any: 'timestamptz in PostgreSQL, and TZ=UTC in both processes',
  },
  notThis: { 'time-offset': 'both are one instant' },
  examples: [
    {
      rows: [
        ['UTC', '"2023-11-14T22:13:20Z"'],
        ['local', '"2023-11-14T22:13:20-08:00"'],
      ],
    },
    {
      rows: [
        ['naive, Los Angeles', '1700028800'],
        ['naive, UTC', '1700000000'],
      ],
    },
  ],
  facts: ['string-value', 'number-value', 'type', 'header-value'],
  only: {
    'string-value': { both: ['digit'] },
    'header-value': { both: ['digit'] },
    type: { kinds: ['number string'] },
  },
  recognise: (clue) => {
    const moments = momentsOf(clue);
    if (moments === undefined) return undefined;
    const [one, other] = moments;
    const apart = Math.abs(one.seconds - other.seconds);
    if (apart === 0 || apart > farthest || apart % 900 !== 0) return undefined;
    const says = `${bothSides(clue)}: ${hours(apart)} apart`;
    if (hasOffset(one) && hasOffset(other) && wallClock(one) === wallClock(other))
      return exactly(says, 'the wall clocks agree');
    return apart % 3600 === 0 ? likely(says) : possibly(says);
  },
};

function hasOffset(moment: Moment): boolean {
  return moment.kind === 'timestamp';
}

function wallClock(moment: Moment): number {
  return moment.seconds + (moment.kind === 'timestamp' ? moment.offsetMinutes * 60 : 0);
}

function hours(seconds: number): string {
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${seconds / 60} min`;
}

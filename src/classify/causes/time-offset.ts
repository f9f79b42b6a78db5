import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';
import { timestampsOf } from '../moments.ts';

/** The same instant, told in another offset. */
export const timeOffset: Cause = {
  name: 'time-offset',
  title: 'The same instant, told in another offset from UTC.',
  severity: 'risky',
  why: 'instants agree; dates, text order and equality of texts do not',
  level: 'value',
  readers: 'readers that cut the date off the text get another day; text order is no time order any more',
  evidence: 'both are one instant, with two offsets',
  fix: {
    go: '.UTC() before encoding: time.Unix and pgx give the zone of the process',
    python: '.astimezone(timezone.utc)',
    java: 'Instant, or withOffsetSameInstant(ZoneOffset.UTC)',
    node: 'toISOString is UTC always',
    rust: '.with_timezone(&Utc)',
    any: 'TZ=UTC in both processes and in the session of the database',
  },
  notThis: { 'time-zone-shift': 'the wall clock agrees, and the instant does not' },
  examples: [
    {
      rows: [
        ['UTC', '"2023-11-14T22:13:20+00:00"'],
        ['local', '"2023-11-14T14:13:20-08:00"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { both: ['digit'] } },
  recognise: (clue) => {
    const times = timestampsOf(clue);
    if (times === undefined) return undefined;
    const [one, other] = times;
    return one.seconds === other.seconds && one.offsetMinutes !== other.offsetMinutes
      ? exactly(
          `${bothSides(clue)}: one instant, offsets of ${one.offsetMinutes} and ${other.offsetMinutes} minutes`,
        )
      : undefined;
  },
};

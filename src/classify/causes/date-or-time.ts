import { secondsPerDay } from '../../wire/time/civil.ts';
import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';

/** A day on one side is a day with a time of day on the other. */
export const dateOrTime: Cause = {
  name: 'date-or-time',
  title: 'A date on one side, the same date with a time of day on the other.',
  severity: 'breaking',
  why: 'the formats date and date-time exclude each other',
  level: 'value',
  readers:
    'Python date.fromisoformat, Java LocalDate.parse and typed Go readers refuse the other; midnight in UTC is the day before in America',
  evidence: 'one side is YYYY-MM-DD, the other a time of that day',
  fix: {
    go: 'a type with Format("2006-01-02"): time.Time always writes the time',
    python: 'datetime is a date, too: value.date() where a day is meant',
    java: 'LocalDate instead of LocalDateTime or java.util.Date',
    node: 'toISOString().slice(0, 10)',
    rust: 'NaiveDate',
  },
  notThis: { 'time-form': 'both sides have a time of day' },
  examples: [
    {
      rows: [
        ['Python date', '"2023-11-14"'],
        ['Go time.Time', '"2023-11-14T00:00:00Z"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { both: ['digit'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const [day, time] = [one.moment, other.moment];
      if (day?.kind !== 'date' || time?.kind !== 'timestamp') return undefined;
      const after = time.seconds + time.offsetMinutes * 60 - day.seconds;
      return after >= 0 && after < secondsPerDay
        ? exactly(`${one.side} is a date, ${other.side} a time of that day`)
        : undefined;
    }),
};

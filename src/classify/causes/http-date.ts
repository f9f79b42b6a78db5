import { readHttpDate } from '../../wire/time/http-date.ts';
import { readTimestamp } from '../../wire/time/timestamp.ts';
import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** A date in a header has another form. */
export const httpDate: Cause = {
  name: 'http-date',
  title:
    'A date in a header ends in -0000, UTC or +0000 instead of GMT, has an old form, or that of ISO 8601.',
  severity: 'risky',
  why: 'only GMT is allowed: strict clients ignore the header',
  level: 'spelling',
  readers:
    'caches and browsers take an invalid Expires for "already over", and ask again without Last-Modified',
  evidence: 'both read as HTTP dates of one second, in two forms',
  fix: {
    go: 't.UTC().Format(http.TimeFormat), not time.RFC1123, which writes UTC',
    python: 'email.utils.format_datetime(t, usegmt=True), or werkzeug.http.http_date',
    java: 'DateTimeFormatter.RFC_1123_DATE_TIME writes one digit for the days 1 to 9: a pattern with dd',
    node: 'toUTCString()',
    rust: 'httpdate::fmt_http_date',
  },
  notThis: { 'time-value': 'the times differ' },
  examples: [
    {
      fact: 'header-spelling',
      place: { kind: 'header', name: 'Last-Modified' },
      rows: [
        ['formatdate()', 'Tue, 14 Nov 2023 22:13:20 -0000'],
        ['time.RFC1123', 'Tue, 14 Nov 2023 22:13:20 UTC'],
        ['toISOString()', '2023-11-14T22:13:20.000Z'],
        ['valid', 'Tue, 14 Nov 2023 22:13:20 GMT'],
      ],
    },
  ],
  facts: ['header-value', 'header-spelling', 'header-part-value'],
  only: {
    'header-value': { both: ['digit'] },
    'header-spelling': { both: ['digit'] },
    'header-part-value': { both: ['digit'] },
  },
  recognise: (clue) => {
    const { legacy, candidate } = clue;
    const isHttp = readHttpDate(legacy.text) !== undefined || readHttpDate(candidate.text) !== undefined;
    const seconds = isHttp ? secondsOf(legacy.text) : undefined;
    if (seconds === undefined || seconds !== secondsOf(candidate.text)) return undefined;
    return lifted(exactly(`${bothSides(clue)}: one time`), 4);
  },
};

/** Seconds since 1970 of a date in one of HTTP's forms, or in that of ISO 8601, which is none of them. */
function secondsOf(text: string): number | undefined {
  return (readHttpDate(text) ?? readTimestamp(text))?.seconds;
}

import { dateNumbers } from '../../wire/time/human-date.ts';
import { isCutFraction } from '../../wire/time/instant.ts';
import type { Cause, Evidence } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, eitherWay, exactly, lifted, likely, weighing } from '../evidence.ts';
import { formOf, momentsOf } from '../moments.ts';
import { schemaSays } from '../place.ts';
import type { Moment, Reading } from '../reading.ts';

/** The same time as a number, as RFC 3339, as an HTTP date, or with a space for the T. */
export const timeForm: Cause = {
  name: 'time-form',
  title: 'The same time in another form: number, RFC 3339, HTTP date, space for T.',
  severity: 'breaking',
  why: 'a reader of one form cannot read the other',
  level: 'shape',
  readers:
    'typed readers refuse the other form; JavaScript Date reads numbers as milliseconds and texts by their form',
  evidence: 'both read as one second, in two forms',
  fix: {
    python:
      '.timestamp() is a float of seconds, isoformat() a text; str() and psycopg2 write a space for the T',
    go: 'time.Time is written as RFC 3339, Unix() as a number; String() is for people',
    java: 'Jackson: WRITE_DATES_AS_TIMESTAMPS off, and JavaTimeModule registered',
    node: 'toISOString() or getTime() (milliseconds)',
    rust: 'chrono::serde::ts_seconds, or the default RFC 3339',
  },
  notThis: { 'epoch-unit': 'both are numbers', 'time-zone-form': 'only the offset is written otherwise' },
  examples: [
    {
      rows: [
        ['Python', '1700000000.123', '"2023-11-14 22:13:20"'],
        ['Go', '"2023-11-14T22:13:20.123Z"', '"2023-11-14T22:13:20Z"'],
      ],
    },
    {
      rows: [
        ['Flask', '"Tue, 14 Nov 2023 22:13:20 GMT"'],
        ['FastAPI', '"2023-11-14T22:13:20Z"'],
      ],
    },
  ],
  facts: ['type', 'string-value', 'header-value', 'header-part-value'],
  only: {
    'string-value': { both: ['digit'] },
    'header-value': { both: ['digit'] },
    'header-part-value': { both: ['digit'] },
    type: { kinds: ['number string'] },
  },
  recognise: (clue) => {
    const moments = momentsOf(clue);
    if (moments === undefined) return eitherWay(clue, (one, other) => forPeople(clue, one, other));
    const [one, other] = moments;
    if (writtenAs(one) === writtenAs(other) && clue.legacy.kind === clue.candidate.kind) return undefined;
    if (one.kind === 'date' || other.kind === 'date' || !isCutFraction(one, other)) return undefined;
    const says = `${bothSides(clue)}: one time as ${formOf(one)} and as ${formOf(other)}${schemaSays(clue)}`;
    return one.kind === 'timestamp' && other.kind === 'timestamp'
      ? lifted(weighing(exactly(says), 'risky'), 4)
      : exactly(says);
  },
};

/** A date that one side writes for people, as in `14/11/2023`. */
function forPeople(clue: Clue, one: Reading, other: Reading): Evidence | undefined {
  if (one.moment === undefined || one.kind === 'number' || other.kind === 'number') return undefined;
  const [exact, loose] = [dateNumbers(one.text.slice(0, 10)), dateNumbers(other.text)];
  const isSameDay = exact.length === 3 && exact.every((number) => loose.includes(number));
  return isSameDay ? likely(`${bothSides(clue)}: one year, month and day`) : undefined;
}

/** What tells forms of time apart; digits of the fraction and the spelling of the offset are causes of their own. */
function writtenAs(moment: Moment): string {
  if (moment.kind === 'timestamp')
    return `timestamp ${moment.separator.toUpperCase()} ${moment.basic} ${moment.hasSeconds}`;
  if (moment.kind === 'http-date') return `http-date ${moment.form}`;
  return moment.kind;
}

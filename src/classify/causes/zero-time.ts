import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted } from '../evidence.ts';
import type { Reading } from '../reading.ts';

const sentinel = /^"?(?:0001-01-01|0000-00-00|1970-01-01[T ]00:00:00|9999-12-31|1900-01-01)/;
const zeroEpochs = new Set(['-62135596800', '-62135596800000', '-62135596800.0', '253402300799']);

/** "No time" is null, empty or left out on one side, and the first or last time there is on the other. */
export const zeroTime: Cause = {
  name: 'zero-time',
  title: 'No time is null on one side and a made-up date on the other.',
  severity: 'breaking',
  why: 'readers take the date for a real one',
  level: 'shape',
  readers:
    '"edited in the year 1" is shown; Python dates below year 1 and epoch arithmetic overflow; sorting changes',
  evidence:
    'one side has null, "", 0 or no key, the other year 1, year 0, the start of 1970, or the end of 9999',
  fix: {
    go: '*time.Time, or omitzero (Go 1.24); omitempty does not drop a zero time.Time',
    python: 'keep None; psycopg2 turns infinity into year 9999',
    java: 'Instant or null, not Instant.EPOCH or LocalDateTime.MIN',
    node: 'new Date(null) is 1970: test for null first',
    rust: 'Option<DateTime<Utc>> instead of a default',
  },
  notThis: { 'time-value': 'both sides have a real time', 'null-or-value': 'the value is no sentinel' },
  examples: [
    {
      rows: [
        ['Python json', 'null', '""'],
        ['Go time.Time', '"0001-01-01T00:00:00Z"', '"0001-01-01T00:00:00Z"'],
      ],
    },
    {
      rows: [
        ['Go omitempty', null],
        ['Java', '"1970-01-01T00:00:00Z"'],
      ],
    },
  ],
  facts: ['type', 'presence', 'string-value'],
  only: {
    'string-value': { either: ['empty'] },
    type: {
      kinds: ['null string', 'null number', 'number string', 'boolean string', 'boolean number'],
    },
    presence: {
      kinds: ['absent string', 'absent number'],
    },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      isNothing(one) && isSentinel(other)
        ? lifted(
            exactly(
              `${one.side} has ${one.quoted}, ${other.side} has ${other.quoted}, which stands for no time`,
            ),
            2,
          )
        : undefined,
    ),
};

function isNothing(reading: Reading): boolean {
  return (
    reading.kind === 'null' || reading.kind === 'absent' || ['""', '0', 'false'].includes(reading.spelling)
  );
}

function isSentinel(reading: Reading): boolean {
  return sentinel.test(reading.spelling) || zeroEpochs.has(reading.spelling);
}

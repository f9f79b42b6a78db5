import { type Duration, readDuration, readNumericDurations } from '../../wire/time/duration.ts';
import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/** The same span of time in another form. */
export const durationForm: Cause = {
  name: 'duration-form',
  title: 'The same span of time as a number, ISO 8601, a clock, or with units.',
  severity: 'breaking',
  why: 'a reader of one form cannot read the other, or is wrong by a factor',
  level: 'shape',
  readers:
    'a number may be seconds, milliseconds or nanoseconds; few languages read PT1H1.5S without a library',
  evidence:
    'both read as one number of nanoseconds: 3601.5, PT1H1.5S, 1h0m1.5s, 3601.5s, 1:00:01.500000, 3601500000000',
  fix: {
    go: 'time.Duration is written as nanoseconds: d.Seconds(), or a type with MarshalJSON',
    python: 'total_seconds(); pydantic 2 writes ISO 8601 unless ser_json_timedelta="float"',
    java: 'Duration is seconds as a decimal unless WRITE_DURATIONS_AS_TIMESTAMPS is off',
    node: 'name the unit in the key: timeout_ms',
    rust: 'serde writes {secs, nanos}: serde_with::DurationSeconds',
    any: 'protobuf JSON writes "3601.500s"',
  },
  notThis: { 'number-unit': 'both are numbers', 'time-form': 'the value is a point in time' },
  examples: [
    {
      rows: [
        ['pydantic 2', '"PT1H1.5S"'],
        ['Go time.Duration', '3601500000000'],
        ['protobuf JSON', '"3601.500s"'],
        ['Python str', '"1:00:01.500000"'],
        ['FastAPI', '3601.5'],
      ],
    },
  ],
  facts: ['type', 'string-value'],
  only: {
    'string-value': { both: ['digit'] },
    type: { kinds: ['number string'] },
  },
  recognise: (clue) => {
    // What a number may count is worked out last: most texts are no span of time.
    const [text, other] =
      clue.legacy.kind === 'number' ? [clue.candidate, clue.legacy] : [clue.legacy, clue.candidate];
    const written = text.kind === 'string' ? readDuration(text.text) : undefined;
    if (written === undefined || written.nanoseconds === 0n) return undefined;
    const isAlike = durationsOf(other).some(({ nanoseconds }) => nanoseconds === written.nanoseconds);
    return isAlike ? exactly(`${bothSides(clue)}: one span of time`) : undefined;
  },
};

function durationsOf(reading: Reading): readonly Duration[] {
  if (reading.json?.kind === 'number') return readNumericDurations(reading.json.lexeme);
  const duration = reading.kind === 'string' ? readDuration(reading.text) : undefined;
  return duration === undefined ? [] : [duration];
}

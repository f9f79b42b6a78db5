import { isCutFraction } from '../../wire/time/instant.ts';
import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';
import { momentsOf } from '../moments.ts';

/** The same time counted in seconds on one side and in smaller units on the other. */
export const epochUnit: Cause = {
  name: 'epoch-unit',
  title: 'The same time since 1970, counted in two units.',
  severity: 'breaking',
  why: 'readers are wrong by the factor: 1970 or the year 55,000',
  level: 'value',
  readers: 'JavaScript Date counts milliseconds, Python and Unix seconds, Go UnixNano nanoseconds',
  evidence: 'both numbers read as one second since 1970, in seconds and in milli-, micro- or nanoseconds',
  fix: {
    go: 'Unix, UnixMilli, UnixMicro, UnixNano: take the one legacy has',
    python: 'int(t.timestamp() * 1000) for milliseconds',
    java: 'getEpochSecond() or toEpochMilli()',
    node: 'Math.floor(date.getTime() / 1000) for seconds',
    rust: 'timestamp() or timestamp_millis()',
  },
  notThis: { 'number-unit': 'the numbers are no times', 'epoch-fraction': 'both count seconds' },
  examples: [
    {
      rows: [
        ['Python', '1700000000', '"1700000000"'],
        ['Node', '1700000000000', '"1700000000123"'],
      ],
    },
  ],
  facts: ['number-value', 'string-value', 'type'],
  only: {
    'string-value': { both: ['digit'] },
    type: { kinds: ['number string'] },
  },
  recognise: (clue) => {
    const moments = momentsOf(clue);
    if (moments === undefined) return undefined;
    const [one, other] = moments;
    if (
      one.kind !== 'epoch' ||
      other.kind !== 'epoch' ||
      one.unit === other.unit ||
      !isCutFraction(one, other)
    )
      return undefined;
    return lifted(exactly(`${bothSides(clue)}: one time in ${one.unit} and in ${other.unit}`), 3);
  },
};

import { isCutFraction } from '../../wire/time/instant.ts';
import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';
import { momentsOf } from '../moments.ts';

/** A time since 1970 has another fraction of its second. */
export const epochFraction: Cause = {
  name: 'epoch-fraction',
  title: 'A time since 1970 keeps its fraction on one side, or more digits of it.',
  severity: 'risky',
  why: 'order and equality within a second are lost',
  level: 'value',
  readers: 'events of one second change their order; readers of integers refuse a fraction',
  evidence: 'both count seconds since 1970, and differ after the point only',
  fix: {
    go: 'float64(t.UnixMicro()) / 1e6: Unix() is whole seconds',
    python: 'int(t.timestamp()) for whole seconds',
    java: 'Instant.toEpochMilli() / 1000.0',
    node: 'date.getTime() / 1000',
    rust: 'timestamp_micros() as f64 / 1e6',
  },
  notThis: { 'number-spelling': 'the fraction is zero', 'time-precision': 'the times are texts' },
  examples: [
    {
      rows: [
        ['Python', '1700000000.123', '1700000000.123456'],
        ['Go Unix()', '1700000000', '1700000000.123'],
      ],
    },
  ],
  facts: ['number-value'],
  recognise: (clue) => {
    const moments = momentsOf(clue);
    if (moments === undefined) return undefined;
    const [one, other] = moments;
    if (one.kind !== 'epoch' || other.kind !== 'epoch' || one.unit !== 's' || other.unit !== 's')
      return undefined;
    const isAlike = one.fraction !== other.fraction && isCutFraction(one, other);
    return isAlike ? lifted(exactly(`${bothSides(clue)}: one second since 1970`), 4) : undefined;
  },
};

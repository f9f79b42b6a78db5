import { isCutFraction } from '../../wire/time/instant.ts';
import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';
import { timestampsOf } from '../moments.ts';

/** The same time with another number of fraction digits. */
export const timePrecision: Cause = {
  name: 'time-precision',
  title: 'The same time, with another number of digits after the second.',
  severity: 'risky',
  why: 'some readers refuse the width, and cut digits change order and equality',
  level: 'value',
  readers:
    'Python strptime %f takes at most six digits, fromisoformat before 3.11 only three or six; JavaScript Date keeps three; text order breaks between widths',
  evidence: 'the seconds agree; one fraction is the other cut, rounded, or with more trailing zeros',
  fix: {
    go: 'Format("2006-01-02T15:04:05.000000Z07:00"): .000000 keeps zeros, .999999 and RFC3339Nano trim them',
    python: 'isoformat(timespec="microseconds"): without it a whole second has no fraction',
    java: 'DateTimeFormatterBuilder.appendInstant(6), or truncatedTo(ChronoUnit.MILLIS)',
    node: 'toISOString always writes three digits',
    rust: 'to_rfc3339_opts(SecondsFormat::Micros, true)',
  },
  notThis: { 'time-value': 'the seconds differ', 'epoch-fraction': 'the times are numbers' },
  examples: [
    {
      rows: [
        ['Python isoformat', '"2023-11-14T22:13:20.123000Z"', '"2023-11-14T22:13:20Z"'],
        ['Go RFC3339Nano', '"2023-11-14T22:13:20.123Z"', '"2023-11-14T22:13:20.000001Z"'],
        ['Node', '"2023-11-14T22:13:20.123Z"', '"2023-11-14T22:13:20.000Z"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { both: ['digit'] } },
  recognise: (clue) => {
    const times = timestampsOf(clue);
    if (times === undefined) return undefined;
    const [one, other] = times;
    if (one.fraction === other.fraction || !isCutFraction(one, other)) return undefined;
    const isPlain = one.seconds === other.seconds && one.zone === other.zone;
    return lifted(
      exactly(`${bothSides(clue)}: ${one.fraction.length} and ${other.fraction.length} digits of one second`),
      isPlain ? 5 : 1,
    );
  },
};

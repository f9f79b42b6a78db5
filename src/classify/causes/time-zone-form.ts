import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted, weighing } from '../evidence.ts';
import { timestampsOf } from '../moments.ts';

/** The same offset is written as Z, +00:00, +0000, a name, or not at all. */
export const timeZoneForm: Cause = {
  name: 'time-zone-form',
  title: 'The same offset, written as Z, +00:00, +0000, a name, or not at all.',
  severity: 'risky',
  why: 'some readers refuse one of the forms, and a time without an offset is read as local',
  level: 'value',
  readers:
    'Python before 3.11 refuses Z in fromisoformat, and cannot compare naive with aware times; JavaScript reads a time without offset as local; Go time.Time refuses it; Java Instant.parse wants Z',
  evidence: 'wall clock and offset agree, the spelling of the offset does not',
  fix: {
    python: 'datetime.now(timezone.utc); .isoformat().replace("+00:00", "Z") for Z',
    go: 'Z07:00 in the layout writes Z, -07:00 writes +00:00; call .UTC() first',
    java: 'OffsetDateTime or Instant, not LocalDateTime; XXX writes Z, xxx +00:00',
    node: 'toISOString writes Z',
    rust: 'to_rfc3339 writes +00:00, to_rfc3339_opts(…, true) Z; NaiveDateTime has none',
  },
  notThis: { 'time-offset': 'the offsets differ', 'time-form': 'something else of the form differs as well' },
  examples: [
    {
      rows: [
        ['Python isoformat', '"2023-11-14T22:13:20+00:00"', '"2023-11-14T22:13:20"'],
        ['Go RFC3339', '"2023-11-14T22:13:20Z"', '"2023-11-14T22:13:20Z"'],
        ['Java SimpleDateFormat', '"2023-11-14T22:13:20+0000"', '"2023-11-14T22:13:20+0000"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { both: ['digit'] } },
  recognise: (clue) => {
    const times = timestampsOf(clue);
    if (times === undefined) return undefined;
    const [one, other] = times;
    if (one.zone === other.zone && one.negativeZero === other.negativeZero) return undefined;
    if (one.seconds !== other.seconds || one.offsetMinutes !== other.offsetMinutes) return undefined;
    const evidence = lifted(
      exactly(`${bothSides(clue)}: one time, the offset as ${one.zone} and ${other.zone}`),
      3,
    );
    return one.zone === 'none' || other.zone === 'none' ? weighing(evidence, 'breaking') : evidence;
  },
};

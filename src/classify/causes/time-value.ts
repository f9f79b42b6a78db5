import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';
import { momentsOf } from '../moments.ts';

const timeName =
  /time|date|created|updated|modified|edited|expires|since|until|seen|stamp|_at$|At$|_on$|On$|_utc$|^(?:ts|at|when|exp|iat|nbf)$/i;

/** Two different times. */
export const timeValue: Cause = {
  name: 'time-value',
  title: 'Two different times.',
  severity: 'breaking',
  why: 'the value is another one',
  level: 'value',
  readers: 'every reader sees another time',
  evidence: 'both read as times, of different instants, and not an offset apart',
  fix: {
    any: 'a clock read at another moment is noise: state a tolerance; else compare which event each side stamps',
  },
  notThis: {
    'time-precision': 'only digits of the fraction differ',
    'time-zone-shift': 'they are whole hours apart',
  },
  examples: [
    {
      pointer: '/edited_at',
      rows: [
        ['one', '"2023-11-14T22:13:20Z"', '1700000000'],
        ['another', '"2024-02-29T08:01:02Z"', '1700000417'],
      ],
    },
  ],
  facts: ['string-value', 'number-value', 'header-value', 'header-part-value', 'type'],
  only: {
    'string-value': { both: ['digit'] },
    'header-value': { both: ['digit'] },
    'header-part-value': { both: ['digit'] },
    type: { kinds: ['number string'] },
  },
  recognise: (clue) => {
    const moments = momentsOf(clue);
    if (moments === undefined) return undefined;
    const [one, other] = moments;
    // Numbers of that size are ids as often as times: the name must say so.
    if (one.kind === 'epoch' && other.kind === 'epoch' && !timeName.test(clue.key)) return undefined;
    return lifted(generally(`${bothSides(clue)}: ${apart(one.seconds - other.seconds)} apart`), 15);
  },
};

function apart(seconds: number): string {
  const size = Math.abs(seconds);
  return size < 120 ? `${size} s` : `about ${Math.round(size / 60)} min`;
}

import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';

/** The values of one header in another order. */
export const headerOrder: Cause = {
  name: 'header-order',
  title: 'The values or parts of one header in another order.',
  severity: 'cosmetic',
  why: 'for most headers the order says nothing; for some the first or last one counts',
  level: 'spelling',
  readers: 'clients that read only the first field of a name see another one',
  evidence: 'the fields of one name, or the elements of its value, are the same in another order',
  fix: { any: 'set them in the order that legacy sets them; sort what comes from a map or set' },
  notThis: { 'allow-list': 'the header is Allow', 'header-repeats': 'the number of fields differs' },
  examples: [
    {
      fact: 'header-order',
      place: { kind: 'header', name: 'X-Tag' },
      rows: [
        ['one', 'a, b'],
        ['another', 'b, a'],
      ],
    },
  ],
  facts: ['header-order', 'header-part-order'],
  recognise: (clue) => lifted(generally(`${clue.header}: ${bothSides(clue)}`), 5),
};

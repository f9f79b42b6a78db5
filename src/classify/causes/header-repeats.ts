import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** A header is sent in another number of fields. */
export const headerRepeats: Cause = {
  name: 'header-repeats',
  title: 'A header is sent once on one side and in several fields on the other.',
  severity: 'risky',
  why: 'a list may be split into fields, but many clients read one field only',
  level: 'spelling',
  readers: 'some clients join the fields, some take the first, some the last',
  evidence: 'the number of fields of one name differs',
  fix: {
    go: 'Header().Set replaces, Add repeats',
    python: 'Flask: headers.add repeats, item assignment replaces',
    java: 'setHeader replaces, addHeader repeats',
    node: 'setHeader with a list repeats',
  },
  notThis: { 'header-order': 'the same fields in another order' },
  examples: [
    {
      fact: 'header-repeats',
      place: { kind: 'header', name: 'Vary' },
      rows: [
        ['one field', 'Accept, Origin'],
        ['two fields', 'Accept, Origin'],
      ],
    },
  ],
  facts: ['header-repeats'],
  recognise: (clue) => exactly(`${clue.header}: ${bothSides(clue)}`),
};

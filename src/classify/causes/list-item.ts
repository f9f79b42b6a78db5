import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { noun } from '../json-value.ts';
import { isListItem } from '../place.ts';

/** A list has an item on one side that the other has not. */
export const listItem: Cause = {
  name: 'list-item',
  title: 'A list has an item more on one side.',
  severity: 'breaking',
  why: 'something is missing, or was not to be shown',
  level: 'shape',
  readers: 'counts, pages and what people see differ',
  evidence: 'aligned by least edits, one list has an item where the other has none',
  fix: {
    any: 'compare the filter, the limit, the join and the permissions; null items dropped by a decoder; regular expressions that match fewer characters',
  },
  notThis: {
    'list-repeat': 'the item is in both lists, but not as often',
    'list-order': 'the items are the same',
  },
  examples: [
    {
      pointer: '/tags/1',
      rows: [
        ['one', '"go"', 'null'],
        ['another', null, null],
      ],
    },
  ],
  facts: ['presence'],
  recognise: (clue) =>
    isListItem(clue)
      ? eitherWay(clue, (one, other) =>
          one.kind === 'absent'
            ? exactly(`${other.side} has ${noun(other.json)} here, ${one.side} has no such item`)
            : undefined,
        )
      : undefined,
};

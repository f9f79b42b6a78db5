import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { isEmptyCollection } from '../json-value.ts';
import { isListItem } from '../place.ts';

/** A member that is an empty list or object on one side is left out on the other. */
export const emptyCollectionAbsent: Cause = {
  name: 'empty-collection-absent',
  title: 'An empty list or object is left out on the other side.',
  severity: 'breaking',
  why: 'readers loop over the member without asking whether it is there',
  level: 'shape',
  readers:
    'Python: KeyError; JavaScript: undefined is not iterable; Go and Java read an empty or null collection',
  evidence: 'one side has no such key, and the value of the other is [] or {}',
  fix: {
    go: 'remove omitempty from the tag: it drops empty slices and maps, not only nil ones',
    java: 'Jackson: Include.ALWAYS instead of NON_EMPTY',
    python: 'protobuf: always_print_fields_with_no_presence; pydantic: without exclude_defaults',
    rust: 'remove skip_serializing_if = "Vec::is_empty"',
  },
  notThis: { 'null-or-empty-list': 'the other side writes null' },
  examples: [
    {
      rows: [
        ['Python json', '[]', '{}'],
        ['Go omitempty', null, null],
      ],
    },
  ],
  facts: ['presence'],
  only: {
    presence: {
      kinds: ['absent array', 'absent object'],
    },
  },
  recognise: (clue) =>
    isListItem(clue)
      ? undefined
      : eitherWay(clue, (one, other) =>
          one.kind === 'absent' && isEmptyCollection(other.json)
            ? exactly(`${one.side} leaves the key out, ${other.side} writes ${other.quoted}`)
            : undefined,
        ),
};

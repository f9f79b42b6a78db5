import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { schemaSays } from '../place.ts';

/** An empty list on one side is null on the other. */
export const nullOrEmptyList: Cause = {
  name: 'null-or-empty-list',
  title: 'An empty list on one side is null on the other.',
  severity: 'breaking',
  why: 'readers loop over a list without asking whether it is there',
  level: 'shape',
  readers:
    'readers that loop over it (Python: TypeError; JavaScript: null.map throws); Go ranges over both alike',
  evidence: 'one side writes [], the other null, under the same pointer',
  fix: {
    go: 'make([]Comment, 0) before encoding; a nil slice is written as null',
    python: 'write value or [] where None stands for no items',
    java: 'initialise the field with List.of(), or Jackson @JsonSetter(nulls = Nulls.AS_EMPTY)',
    node: 'value ?? []',
    rust: 'Vec instead of Option<Vec>',
  },
  notThis: { 'empty-collection-absent': 'the key is left out, not null' },
  examples: [
    {
      rows: [
        ['Python json', '[]'],
        ['Go nil slice', 'null'],
        ['Java null field', 'null'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['null array'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      one.kind === 'null' && other.json?.kind === 'array' && other.json.items.length === 0
        ? exactly(`${one.side} is null, ${other.side} is an empty list${schemaSays(clue)}`)
        : undefined,
    ),
};

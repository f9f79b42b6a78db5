import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { schemaSays } from '../place.ts';

/** An empty object on one side is null on the other. */
export const nullOrEmptyObject: Cause = {
  name: 'null-or-empty-object',
  title: 'An empty object on one side is null on the other.',
  severity: 'breaking',
  why: 'readers look into an object without asking whether it is there',
  level: 'shape',
  readers: 'Python: None has no .items(); JavaScript: Object.keys(null) throws; Java: NullPointerException',
  evidence: 'one side writes {}, the other null, under the same pointer',
  fix: {
    go: 'map[string]T{} instead of a nil map; a nil map is written as null',
    python: 'write value or {} where None stands for no entries',
    java: 'initialise the field with Map.of()',
    node: 'value ?? {}',
    rust: 'a map with #[serde(default)] instead of Option<map>',
  },
  notThis: { 'null-or-zero-object': 'the object has members, all of them blank' },
  examples: [
    {
      rows: [
        ['Python json', '{}'],
        ['Go nil map', 'null'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['null object'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      one.kind === 'null' && other.json?.kind === 'object' && other.json.members.length === 0
        ? exactly(`${one.side} is null, ${other.side} is an empty object${schemaSays(clue)}`)
        : undefined,
    ),
};

import type { Cause } from '../cause.ts';
import { generally } from '../evidence.ts';
import { noun } from '../json-value.ts';
import { schemaSays } from '../place.ts';

/** Two JSON types, and no more special cause. */
export const typeChanged: Cause = {
  name: 'type-changed',
  title: 'The values have two JSON types.',
  severity: 'breaking',
  why: 'typed readers refuse one of them',
  level: 'shape',
  readers: 'Go, Java and Rust decoders fail; Python and JavaScript fail where the value is used',
  evidence: 'the types differ, and no relation between the values is known',
  fix: {
    any: 'write the type that the document states',
    go: 'an error value in a map is written as {}: err.Error()',
    node: 'Map, Set and Error are written as {}',
  },
  notThis: { 'number-as-string': 'the string is the number', 'null-or-value': 'one side is null' },
  examples: [
    {
      rows: [
        ['Python', '"boom"', '17'],
        ['Go error', '{}', '{"a":1,"b":2}'],
      ],
    },
  ],
  facts: ['type'],
  recognise: (clue) =>
    generally(
      `legacy is ${noun(clue.legacy.json)}, candidate is ${noun(clue.candidate.json)}${schemaSays(clue)}`,
    ),
};

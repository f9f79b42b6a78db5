import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { isZeroScalar } from '../json-value.ts';
import { schemaSays } from '../place.ts';

/** "Unknown" on one side is null, on the other 0 or false. */
export const nullOrZero: Cause = {
  name: 'null-or-zero',
  title: 'An unknown value is null on one side and 0 or false on the other.',
  severity: 'breaking',
  why: 'a reader cannot tell "unknown" from "none" any more',
  level: 'shape',
  readers: 'sums and averages count the zero; a three-state flag (yes, no, not asked) loses a state',
  evidence: 'one side writes null, the other 0 (in any spelling) or false, under the same pointer',
  fix: {
    go: '*int64, *bool or a type of your own; a plain field has no null',
    python: 'keep None; do not write value or 0',
    java: 'Integer and Boolean instead of int and boolean',
    node: 'value ?? null, not Number(value): Number(null) is 0',
    rust: 'Option<i64> instead of i64 with a default',
  },
  notThis: { 'zero-value-absent': 'the key is left out, not null' },
  examples: [
    {
      rows: [
        ['Python json', 'null', 'null'],
        ['Go plain field', '0', 'false'],
      ],
    },
  ],
  facts: ['type'],
  only: {
    type: {
      kinds: ['null number', 'null boolean'],
    },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      one.kind === 'null' && other.kind !== 'string' && isZeroScalar(other.json)
        ? exactly(`${one.side} is null, ${other.side} is ${other.quoted}${schemaSays(clue)}`)
        : undefined,
    ),
};

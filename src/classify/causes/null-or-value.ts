import type { Cause } from '../cause.ts';
import { eitherWay, generally, lifted } from '../evidence.ts';
import { noun } from '../json-value.ts';
import { schemaSays } from '../place.ts';

/** Null on one side, a value with content on the other. */
export const nullOrValue: Cause = {
  name: 'null-or-value',
  title: 'One side has null where the other has a value.',
  severity: 'breaking',
  why: 'information is there on one side only',
  level: 'shape',
  readers: 'what read the value finds none; what treated null as a state finds a value',
  evidence: 'one side writes null, the other a value that is neither zero nor empty',
  fix: { any: 'find out who fills the value: a join, a default, a computed column, or a lookup that fails' },
  notThis: {
    'null-or-zero': 'the value is 0 or false',
    'default-applied': 'the value is the default that the schema gives',
  },
  examples: [
    {
      rows: [
        ['one', 'null', 'null'],
        ['another', '"t1_9"', '[1]'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['null any'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      one.kind === 'null'
        ? lifted(generally(`${one.side} is null, ${other.side} is ${noun(other.json)}${schemaSays(clue)}`), 5)
        : undefined,
    ),
};

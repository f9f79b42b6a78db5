import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { isBlankObject } from '../json-value.ts';

/** A missing object on one side is an object of zeros on the other. */
export const nullOrZeroObject: Cause = {
  name: 'null-or-zero-object',
  title: 'A missing object is null or left out on one side, and an object of zeros on the other.',
  severity: 'breaking',
  why: 'the reader sees a thing that does not exist',
  level: 'shape',
  readers: 'a check for null passes, and counters, names and flags of nothing are shown as real',
  evidence:
    'one side has null or no key, the other an object of which every leaf is 0, "", false, null or empty',
  fix: {
    go: 'a pointer to the struct; omitempty does nothing for a struct value (omitzero of Go 1.24 does)',
    java: 'leave the reference null instead of new Votes()',
    python: 'keep None instead of a model built with its defaults',
    rust: 'Option<Votes> instead of Votes::default()',
  },
  notThis: {
    'null-or-empty-object': 'the object has no members',
    'driver-struct': 'the object wraps one value',
  },
  examples: [
    {
      rows: [
        ['Python json', 'null', null],
        ['Go struct value', '{"ups":0,"downs":0}', '{"ups":0,"name":""}'],
      ],
    },
  ],
  facts: ['type', 'presence'],
  only: {
    type: { kinds: ['null object'] },
    presence: { kinds: ['absent object'] },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      (one.kind === 'null' || one.kind === 'absent') && isBlankObject(other.json)
        ? exactly(
            `${one.side} has ${one.kind === 'null' ? 'null' : 'no such key'}`,
            `every leaf of ${other.side}'s object is a zero value`,
          )
        : undefined,
    ),
};

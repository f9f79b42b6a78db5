import type { Cause } from '../cause.ts';
import { eitherWay, exactly, likely } from '../evidence.ts';
import { schemaSays } from '../place.ts';

/** A truth value is true or false on one side and 1 or 0 on the other. */
export const booleanAsNumber: Cause = {
  name: 'boolean-as-number',
  title: 'A truth value is true or false on one side, a number on the other.',
  severity: 'breaking',
  why: 'the type is another one',
  level: 'shape',
  readers: 'Go, Java and Rust decoders refuse it; JavaScript 1 === true is false; Python does not notice',
  evidence: 'one side is a boolean, the other a number, 1 for true or 0 for false',
  fix: {
    python: 'bool is an int: write int(a or 0) where a number is meant, bool(value) where a flag is',
    go: 'choose bool or int in the struct; MySQL TINYINT(1) scans into either',
    java: 'Jackson @JsonFormat(shape = NUMBER), or remove it',
    node: 'SQLite and MySQL drivers give 0 and 1: value === 1',
    rust: 'serde_with::BoolFromInt reads both, but choose one to write',
  },
  notThis: { 'boolean-as-text': 'the other side is a string' },
  examples: [
    {
      rows: [
        ['Python json', 'true', 'false'],
        ['Go int', '1', '0'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['boolean number'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.json?.kind !== 'boolean' || other.number === undefined) return undefined;
      const says = `${one.side} is ${one.quoted}, ${other.side} is the number ${other.quoted}${schemaSays(clue)}`;
      const isSame = one.json.value
        ? other.number.digits === 1n && other.number.exponent === 0
        : other.number.digits === 0n;
      if (isSame) return exactly(says);
      const isOther =
        other.number.digits === 0n || (other.number.digits === 1n && other.number.exponent === 0);
      return isOther ? likely(says, 'the values differ as well') : undefined;
    }),
};

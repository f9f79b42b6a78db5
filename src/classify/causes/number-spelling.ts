import type { Cause } from '../cause.ts';
import { bothSides, generally, lifted } from '../evidence.ts';
import { schemaSays } from '../place.ts';

/** The same number is written with and without a point, or with other zeros. */
export const numberSpelling: Cause = {
  name: 'number-spelling',
  title: 'The same number, spelled otherwise.',
  severity: 'risky',
  why: 'readers that tell integers from floats by the spelling read another type',
  level: 'spelling',
  readers:
    'Python reads 1.0 as float, 1 as int; Java trees and Ruby too; signatures, ETags and caches over the bytes change',
  evidence: 'both lexemes have one decimal value, and neither has an exponent',
  fix: {
    go: 'a type with MarshalJSON that keeps ".0"; or agree on integers in the document',
    python: 'int(value) where value.is_integer(), if the candidate cannot keep the point',
    java: 'BigDecimal keeps its scale: setScale or stripTrailingZeros on one side',
    node: 'JSON.stringify cannot write 1.0: send integers, or write the lexeme with JSON.rawJSON',
    rust: 'serde_json writes f64 1.0 as 1.0 and i64 as 1: choose the type that legacy has',
  },
  notThis: {
    'integer-precision': 'the value differs',
    'exponent-spelling': 'one side has an exponent',
    'decimal-scale': 'the number is in a string',
  },
  examples: [
    {
      rows: [
        ['Python json', '1.0', '1700000000.0', '1.5'],
        ['Go json', '1', '1700000000', '1.5'],
        ['PostgreSQL jsonb', '1.0', '1700000000.0', '1.50'],
      ],
    },
  ],
  facts: ['number-spelling'],
  recognise: (clue) =>
    lifted(generally(`${bothSides(clue)}: one value, two spellings${schemaSays(clue)}`), 10),
};

import type { Cause } from '../cause.ts';
import { eitherWay, exactly, possibly } from '../evidence.ts';
import { exactNumber, isEqualNumber } from '../exact-number.ts';
import { schemaSays } from '../place.ts';

/** A number on one side is its digits in a string on the other. */
export const numberAsString: Cause = {
  name: 'number-as-string',
  title: 'A number on one side is a string of digits on the other.',
  severity: 'breaking',
  why: 'typed readers refuse it, and untyped ones concatenate where they added',
  level: 'shape',
  readers: 'Go and Rust decoders fail; Python "1" != 1 and dict lookups miss; JavaScript "1" + 1 is "11"',
  evidence: 'one side is a JSON number, the other a string that reads as a number',
  fix: {
    go: 'the tag `json:",string"` writes a string, json.Number the text as it is; protojson always quotes 64-bit integers',
    python: 'Decimal is a string in Flask and pydantic 2: float(value), or quote it on the other side too',
    java: 'Jackson @JsonFormat(shape = STRING), or remove ToStringSerializer',
    node: 'PostgreSQL drivers give bigint and numeric as strings: Number(value), or keep them as strings on both sides',
    rust: 'serde_with::DisplayFromStr, or remove it; rust_decimal writes a string by default',
  },
  notThis: { 'time-form': 'the string is a date', 'enum-as-number': 'the string is a name' },
  examples: [
    {
      rows: [
        ['Python json', '9007199254740993', '1.10'],
        ['protobuf JSON', '"9007199254740993"', '"1.10"'],
      ],
    },
    {
      rows: [
        ['Go float64', '1.1'],
        ['Flask Decimal', '"1.10"'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['number string'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.number === undefined || other.kind !== 'string') return undefined;
      const read = exactNumber(other.text.trim());
      if (read === undefined) return undefined;
      const says = `${one.side} is the number ${one.quoted}, ${other.side} the string ${other.quoted}${schemaSays(clue)}`;
      return isEqualNumber(read, one.number) ? exactly(says) : possibly(says, 'the values differ as well');
    }),
};

import { parseJson } from '../../wire/parse-json.ts';
import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted } from '../evidence.ts';
import { noun } from '../json-value.ts';
import type { Reading } from '../reading.ts';

/** JSON is a value on one side, and a string that holds JSON on the other. */
export const doubleEncoded: Cause = {
  name: 'double-encoded',
  title: 'JSON within a string on one side, the value itself on the other.',
  severity: 'breaking',
  why: 'the type is another one',
  level: 'shape',
  readers: 'readers find a text where they look for members, in every language',
  evidence: "one side is a string that parses as JSON of the other side's type",
  fix: {
    go: 'scan jsonb into json.RawMessage or a struct, not string or []byte',
    python: 'return the dict, not json.dumps(dict): the framework encodes again',
    java: '@JsonRawValue on a String that holds JSON',
    node: 'JSON.parse the column, or res.json(value) without JSON.stringify',
    rust: 'serde_json::Value or RawValue instead of String',
  },
  notThis: { 'number-as-string': 'the string is a number' },
  examples: [
    {
      rows: [
        ['psycopg2', '{"a":1}', '[1,2]', '"x"'],
        ['Go string', '"{\\"a\\": 1}"', '"[1, 2]"', '"\\"x\\""'],
      ],
    },
  ],
  facts: ['type', 'string-value', 'body-format'],
  only: {
    'string-value': { either: ['opener'] },
    type: {
      kinds: ['string array', 'string object'],
    },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const inner = innerOf(one);
      if (inner === undefined || other.json === undefined || inner.kind !== other.json.kind) return undefined;
      if (inner.kind === 'string' && (other.json.kind !== 'string' || inner.value !== other.json.value))
        return undefined;
      return lifted(
        exactly(`${one.side} is a string that holds JSON, ${other.side} is ${noun(other.json)}`),
        2,
      );
    }),
};

function innerOf(reading: Reading): ReturnType<typeof parseJson>['root'] {
  if (reading.kind !== 'string' || reading.bytes.length > 200_000 || !/^\s*[[{"]/.test(reading.text))
    return undefined;
  const { root, flaws } = parseJson(new TextEncoder().encode(reading.text));
  return flaws.some((flaw) => flaw.severity === 'invalid') ? undefined : root;
}

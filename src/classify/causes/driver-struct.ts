import type { Json } from '../../model/json.ts';
import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted } from '../evidence.ts';

const wrappers: readonly (readonly [RegExp, string])[] = [
  [/^(String|Int(16|32|64)|Byte|Float64|Bool|Time|V),Valid$/, "Go's sql.Null"],
  [/^(Elements|Dims|Int|Exp|Bytes|IPNet|Map|Microseconds).*(Status|Valid)/, 'pgtype'],
  [/^Time,Valid|^Time,InfinityModifier/, 'pgtype'],
  [/^\$(oid|date|numberLong|numberDecimal|numberInt|uuid|binary)$/, 'MongoDB extended JSON'],
  [/^(empty,)?present$/, "Java's Optional"],
  [/^type,data$/, "Node's Buffer"],
  [/^(seconds,nanos|low,high,unsigned)$/, 'a protobuf class'],
  [/^(Some|None|Ok|Err)$/, "a Rust enum's tag"],
];

/** A value on one side is the storage driver's or language's wrapper around it on the other. */
export const driverStruct: Cause = {
  name: 'driver-struct',
  title: "A value's wrapper from a driver or language leaks into the JSON.",
  severity: 'breaking',
  why: 'the type is another one',
  level: 'shape',
  readers: 'a reader that expects a text, number or null finds an object, in every language',
  evidence: 'one side is a scalar or null, the other an object with the members of a known wrapper',
  fix: {
    go: 'a pointer field, or MarshalJSON on a type that embeds sql.NullString; scan pgx numerics into a named type',
    java: 'register Jdk8Module for Optional',
    node: 'write buffer.toString("base64"), String(objectId)',
    python: 'bson: str(value) or json_util in relaxed mode on both sides',
    rust: '#[serde(untagged)] or #[serde(transparent)]',
  },
  notThis: { 'null-or-zero-object': 'the object is a domain object with several members' },
  examples: [
    {
      rows: [
        ['Python json', 'null', '"ada"', '1.1'],
        [
          'Go',
          '{"String":"","Valid":false}',
          '{"String":"ada","Valid":true}',
          '{"Int":110,"Exp":-2,"Status":2,"NaN":false,"InfinityModifier":0}',
        ],
      ],
    },
    {
      rows: [
        ['PyMongo', '"65541f00"'],
        ['Go mongo driver', '{"$oid":"65541f00"}'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['object any'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.kind === 'object' || other.json?.kind !== 'object') return undefined;
      const owner = wrapperOf(other.json);
      return owner === undefined
        ? undefined
        : lifted(exactly(`${one.side} is ${one.quoted}, ${other.side} has the members of ${owner}`), 6);
    }),
};

function wrapperOf(json: Json & { readonly kind: 'object' }): string | undefined {
  if (json.members.length === 0 || json.members.length > 6) return undefined;
  const keys = json.members.map((member) => member.key.value).join(',');
  return wrappers.find(([form]) => form.test(keys))?.[1];
}

import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { eitherWay, likely } from '../evidence.ts';
import { requestJson, valueAt } from '../exchange-texts.ts';
import type { Reading } from '../reading.ts';

/** One side fills in the document's default where the request gave nothing, the other does not. */
export const defaultApplied: Cause = {
  name: 'default-applied',
  title: "One side fills in the schema's default, the other does not.",
  severity: 'breaking',
  why: 'what is stored differs for every client that leaves the member out',
  level: 'value',
  readers: 'readers see a value that nobody sent, or none',
  evidence: 'the request has no value here (or null), and exactly one side answers the default of the schema',
  fix: {
    any: 'decide whether null means "use the default", and set defaults in one place',
    go: 'decode into a value that holds the defaults already; null leaves it untouched',
    python: 'pydantic: Field(default=…) and exclude_unset',
    java: 'a field initialiser; @JsonSetter(nulls = Nulls.SKIP) for null',
    node: 'destructuring defaults take undefined, not null',
    rust: '#[serde(default = "…")]',
  },
  notThis: { 'zero-value-absent': 'the value is the zero of the type, not the default of the schema' },
  examples: [
    {
      rows: [
        ['Flask', '25'],
        ['Go', '0'],
      ],
      context: {
        schemaAt: () => ({
          types: ['integer'],
          format: undefined,
          nullable: false,
          enum: undefined,
          default: { kind: 'number', lexeme: '25', start: -1, end: -1 },
        }),
      },
    },
  ],
  facts: ['type', 'number-value', 'string-value', 'boolean-value', 'presence'],
  recognise: (clue) =>
    clue.schema?.default === undefined || isGiven(clue)
      ? undefined
      : eitherWay(clue, (one, other) =>
          isDefault(clue, one) && !isDefault(clue, other)
            ? likely(
                `${one.side} has ${one.quoted}, the default of the schema; ${other.side} has ${other.quoted}`,
                'the request gives no value here',
              )
            : undefined,
        ),
};

function isGiven(clue: Clue): boolean {
  const sent = valueAt(requestJson(clue.context.requests?.legacy), clue.path);
  return sent !== undefined && sent.kind !== 'null';
}

function isDefault(clue: Clue, reading: Reading): boolean {
  const fallback = clue.schema?.default;
  switch (fallback?.kind) {
    case 'string':
      return reading.kind === 'string' && reading.text === fallback.value;
    case 'number':
      return reading.kind === 'number' && reading.text === fallback.lexeme;
    case 'boolean':
      return reading.json?.kind === 'boolean' && reading.json.value === fallback.value;
    case undefined:
    case 'null':
    case 'array':
    case 'object':
      return false;
  }
}

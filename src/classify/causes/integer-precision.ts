import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';
import { exactNumber, integerOf } from '../exact-number.ts';

const firstUnsafe = 2n ** 53n;
/** Digits of the smallest such lexeme, `1e16`. */
const shortest = 4;

/** An integer past 2^53 went through a double on one side. */
export const integerPrecision: Cause = {
  name: 'integer-precision',
  title: 'An integer past 2^53 lost its last digits in a double.',
  severity: 'breaking',
  why: 'the number is another one: an id then names another thing, or nothing',
  level: 'value',
  readers:
    'any reader with 64-bit integers sees two different ids; JavaScript readers lose the digits anyway',
  evidence: 'both are integers of 2^53 or more that differ, and round to one and the same double',
  fix: {
    go: 'decode into int64 or with Decoder.UseNumber, never into interface{}',
    node: 'send ids as strings, or parse with a lossless reader and BigInt',
    python: 'keep int; do not pass it through float, pandas or numpy float64',
    java: 'long or BigInteger instead of double; Jackson USE_BIG_INTEGER_FOR_INTS for trees',
    rust: 'i64 or u64 instead of f64 or serde_json::Value::as_f64',
  },
  notThis: {
    'integer-overflow': 'the difference is a multiple of 2^32 or 2^64',
    'last-digit': 'the numbers are fractions',
  },
  examples: [
    {
      rows: [
        ['Python json', '9007199254740993', '"1234567890123456789"'],
        ['Go interface{}', '9007199254740992', '"1234567890123456800"'],
      ],
    },
  ],
  facts: ['number-value', 'string-value'],
  only: { 'string-value': { both: ['numeric'] } },
  recognise: (clue) => {
    if (clue.legacy.text.length < shortest || clue.candidate.text.length < shortest) return undefined;
    const [one, other] = [
      integerOf(exactNumber(clue.legacy.text)),
      integerOf(exactNumber(clue.candidate.text)),
    ];
    if (one === undefined || other === undefined || one === other) return undefined;
    const isPast = abs(one) >= firstUnsafe && abs(other) >= firstUnsafe;
    return isPast && Number(one) === Number(other)
      ? exactly(bothSides(clue), `both are ${Number(one)} as a double`)
      : undefined;
  },
};

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

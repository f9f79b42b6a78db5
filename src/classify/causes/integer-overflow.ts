import type { Cause, Evidence } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { bothSides, eitherWay, exactly, likely } from '../evidence.ts';
import { exactNumber, integerOf } from '../exact-number.ts';
import type { Reading } from '../reading.ts';

const smallestEdge = 2 ** 31 - 1;
const widths = [64n, 32n, 16n, 8n];

/** An integer wrapped round, or stuck at the end of its range, on one side. */
export const integerOverflow: Cause = {
  name: 'integer-overflow',
  title: 'An integer left the range of its type on one side.',
  severity: 'breaking',
  why: 'the number is another one, often negative',
  level: 'value',
  readers: 'counters turn negative, ids name other things; no reader can get the number back',
  evidence:
    'the difference is 2^8, 2^16, 2^32 or 2^64 times something, or one is the last number of a type that the other is beyond',
  fix: {
    go: 'int64 (or math/big) and a check before arithmetic: integers wrap silently; look at the error of ParseInt',
    java: 'long, Math.addExact, BigInteger',
    node: 'BigInt; | 0 and >>> cut to 32 bits',
    rust: 'checked_add; `as` cuts silently',
    python: 'integers grow: bound them where the other side has 64 bits',
  },
  notThis: { 'integer-precision': 'only the last digits differ' },
  examples: [
    {
      rows: [
        ['Python json', '9223372036854775808', '3000000000', '6140942214464815497215'],
        ['Go', '-9223372036854775808', '-1294967296', '9223372036854775807'],
      ],
    },
    {
      rows: [
        ['C unsigned', '4294967295'],
        ['C signed', '-1'],
      ],
    },
  ],
  facts: ['number-value', 'string-value'],
  only: { 'string-value': { both: ['numeric'] } },
  recognise: (clue) =>
    isNear(clue) ? undefined : eitherWay(clue, (one, other) => outOfRange(clue, one, other)),
};

/** Whether both are small and no multiple of 256 apart: most pairs are, and need no big integers. */
function isNear(clue: Clue): boolean {
  const [one, other] = [Number(clue.legacy.text), Number(clue.candidate.text)];
  if (Number.isNaN(one) || Number.isNaN(other)) return true;
  return Math.abs(one) < smallestEdge && Math.abs(other) < smallestEdge && (one - other) % 256 !== 0;
}

function outOfRange(clue: Clue, one: Reading, other: Reading): Evidence | undefined {
  const [inside, beyond] = [integerOf(exactNumber(one.text)), integerOf(exactNumber(other.text))];
  if (inside === undefined || beyond === undefined || inside === beyond) return undefined;
  const edge = edgeOf(inside, beyond);
  if (edge !== undefined) return exactly(bothSides(clue), `${one.side} stands at ${edge}`);
  const width = widths.find((bits) => isWrapped(inside, beyond, bits));
  if (width === undefined) return undefined;
  const says = [bothSides(clue), `they differ by a multiple of 2^${width}`];
  return width >= 32n ? exactly(...says) : likely(...says);
}

function edgeOf(inside: bigint, beyond: bigint): string | undefined {
  for (const bits of [31n, 32n, 53n, 63n, 64n]) {
    const last = 2n ** bits - 1n;
    if (inside === last && beyond > last) return `2^${bits} - 1`;
    if (inside === -last - 1n && beyond < inside) return `-2^${bits}`;
  }
  return undefined;
}

function isWrapped(inside: bigint, beyond: bigint, bits: bigint): boolean {
  const half = 2n ** (bits - 1n);
  const isSigned = inside >= -half && inside < half && (beyond < -half || beyond >= half);
  const isUnsigned = inside >= 0n && inside < 2n * half && (beyond < 0n || beyond >= 2n * half);
  return (isSigned || isUnsigned) && (inside - beyond) % (2n * half) === 0n;
}

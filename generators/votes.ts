import { type Arbitrary, bigInt, constantFrom, oneof, record } from 'fast-check';
import { type Json, type OperationKey, operationKey } from '../src/generate.ts';
import { jsonOf, type Lexeme, lexeme } from './json-value.ts';

/** The operation that adds votes to a comment. */
export const addVotes: OperationKey = operationKey('POST', '/comments/{id}/increments');

const largest = 2n ** 63n - 1n;

/** A count to add: small ones, and those at the end of an int64. */
export const counts: Arbitrary<Lexeme> = oneof(
  bigInt({ min: 0n, max: 1_000n }),
  bigInt({ min: 0n, max: largest }),
  constantFrom(0n, 2n ** 53n + 1n, largest - 1n, largest),
).map((count) => lexeme(String(count)));

/** Votes to add to a comment. */
export const votes: Arbitrary<Json> = oneof(
  record({ ups: counts }),
  record({ downs: counts }),
  record({ ups: counts, downs: counts, reports: counts }, { requiredKeys: ['ups'] }),
).map((added) => jsonOf({ ...added }));

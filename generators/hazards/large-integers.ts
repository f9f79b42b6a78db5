import { constantFrom } from 'fast-check';
import { lexeme } from '../json-value.ts';
import type { Hazard } from './hazard.ts';

/** Integers at and past what a double holds exactly. */
export const largeIntegers: Hazard = {
  name: 'large-integers',
  provokes: ['integer-precision', 'integer-overflow', 'exponent-spelling'],
  members: constantFrom(
    '9007199254740991',
    '9007199254740992',
    '9007199254740993',
    '9223372036854775807',
    '9223372036854775808',
    '18446744073709551616',
    '100000000000000000000000',
  ).map((value) => ({ metadata: { build: lexeme(value) } })),
};

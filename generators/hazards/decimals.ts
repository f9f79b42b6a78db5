import { constantFrom } from 'fast-check';
import { lexeme } from '../json-value.ts';
import type { Hazard } from './hazard.ts';

/** Decimals that no double holds, or that print otherwise elsewhere. */
export const decimals: Hazard = {
  name: 'decimals',
  provokes: ['float-precision', 'last-digit', 'rounding'],
  members: constantFrom(
    '0.1',
    '0.30000000000000004',
    '1.005',
    '2.675',
    '0.1234567890123456789',
    '5e-324',
    '1.7976931348623157e308',
    '123456789.123456789',
  ).map((value) => ({ metadata: { ratio: lexeme(value) } })),
};

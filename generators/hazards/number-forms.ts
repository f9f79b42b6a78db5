import { constantFrom } from 'fast-check';
import { lexeme } from '../json-value.ts';
import type { Hazard } from './hazard.ts';

/** One number in several spellings. */
export const numberForms: Hazard = {
  name: 'number-forms',
  provokes: ['number-spelling', 'negative-zero', 'exponent-spelling'],
  members: constantFrom('1.0', '1e0', '1E+2', '-0', '-0.0', '0.10', '1e16', '1e-7', '1e21').map((value) => ({
    metadata: { ratio: lexeme(value) },
  })),
};

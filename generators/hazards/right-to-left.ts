import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Text that runs from right to left, and marks that turn it around. */
export const rightToLeft: Hazard = {
  name: 'right-to-left',
  provokes: ['unicode-escape', 'string-value'],
  members: constantFrom(
    '\u05e9\u05dc\u05d5\u05dd',
    '\u0645\u0631\u062d\u0628\u0627',
    'a\u202eb',
    '\u2066a\u2069',
  ).map((body) => ({ body })),
};

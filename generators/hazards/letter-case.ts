import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Letters whose case depends on who changes it. */
export const letterCase: Hazard = {
  name: 'letter-case',
  provokes: ['letter-case'],
  members: constantFrom('\u0130', '\u0131', 'stra\u00dfe', '\u03c2', '\ufb00', '\u01c5').map((body) => ({
    body,
  })),
};

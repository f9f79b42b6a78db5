import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** The same letter composed and decomposed. */
export const composedLetters: Hazard = {
  name: 'composed-letters',
  provokes: ['unicode-normalisation'],
  members: constantFrom('\u00e9', 'e\u0301', '\u212b', 'A\u030a', '\ufb01', '\uac00', '\u1100\u1161').map(
    (letter) => ({ body: `na${letter}ve`, metadata: { [letter]: letter } }),
  ),
};

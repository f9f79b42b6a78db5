import { absentOrEmpty } from './absent-or-empty.ts';
import { astralText } from './astral-text.ts';
import { composedLetters } from './composed-letters.ts';
import { controlCharacters } from './control-characters.ts';
import { decimals } from './decimals.ts';
import type { Hazard } from './hazard.ts';
import { keyNames } from './key-names.ts';
import { largeIntegers } from './large-integers.ts';
import { letterCase } from './letter-case.ts';
import { lineEnds } from './line-ends.ts';
import { longText } from './long-text.ts';
import { lookalikes } from './lookalikes.ts';
import { markup } from './markup.ts';
import { numberForms } from './number-forms.ts';
import { rightToLeft } from './right-to-left.ts';

/** Every hazard of the comment service. */
export const hazards: readonly Hazard[] = [
  absentOrEmpty,
  astralText,
  composedLetters,
  controlCharacters,
  decimals,
  keyNames,
  largeIntegers,
  letterCase,
  lineEnds,
  longText,
  lookalikes,
  markup,
  numberForms,
  rightToLeft,
];

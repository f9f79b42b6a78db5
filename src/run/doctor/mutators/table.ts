import type { AnswerMutator, HeaderMutator, ValueMutator } from '../mutator.ts';
import { bodyTexts } from './body-text.ts';
import { lists, members, objects } from './collections.ts';
import { headers } from './headers.ts';
import { nullAndAbsence } from './null-and-absence.ts';
import { booleans, numbers } from './numbers.ts';
import { statusLines } from './status-line.ts';
import { stringSpellings, stringValues } from './strings.ts';
import { times } from './times.ts';

/** Every way to plant a drift in a value. */
export const valueMutators: readonly ValueMutator[] = [
  ...nullAndAbsence,
  ...numbers,
  ...booleans,
  ...stringSpellings,
  ...stringValues,
  ...times,
  ...lists,
  ...objects,
  ...members,
];

/** Every way to plant a drift in an answer as a whole. */
export const answerMutators: readonly AnswerMutator[] = [...bodyTexts, ...statusLines];

/** Every way to plant a drift in a header field. */
export const headerMutators: readonly HeaderMutator[] = headers;

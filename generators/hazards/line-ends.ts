import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Line ends and separators. */
export const lineEnds: Hazard = {
  name: 'line-ends',
  provokes: ['newline-form', 'unicode-escape', 'trimmed-space'],
  members: constantFrom(
    'a\nb',
    'a\r\nb',
    'a\rb',
    'a\u2028b',
    'a\u2029b',
    'a\u0085b',
    '\n',
    ' a ',
    'a\n\n',
  ).map((body) => ({ body })),
};

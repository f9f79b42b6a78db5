import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Characters of two UTF-16 units, alone and joined. */
export const astralText: Hazard = {
  name: 'astral-text',
  provokes: ['surrogate-replaced', 'unicode-escape', 'string-truncated'],
  members: constantFrom(
    '\u{1f600}',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    '\u{1f1e9}\u{1f1ea}',
    '\u{20000}',
    '\u{10ffff}',
    '\u{1f44d}\u{1f3fd}',
  ).map((text) => ({ body: text, flair: [{ type: 'text', text: text.repeat(4) }] })),
};

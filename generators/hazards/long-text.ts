import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Texts at the limits of their length. */
export const longText: Hazard = {
  name: 'long-text',
  provokes: ['string-truncated', 'body-too-large'],
  members: constantFrom('a', '\u00e9', '\u{1f600}').chain((letter) =>
    constantFrom(9_999, 10_000).map((count) => ({ body: letter.repeat(count) })),
  ),
};

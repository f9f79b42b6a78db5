import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Markup in the body: what one language escapes in JSON or in HTML, another leaves. */
export const markup: Hazard = {
  name: 'markup',
  provokes: ['html-escape', 'html-entity', 'solidus-escape'],
  members: constantFrom(
    '<b>bold</b>',
    'a & b',
    '1 < 2 && 3 > 2',
    '</script>',
    '&amp;amp;',
    '"quoted" and \'quoted\'',
    'https://a/b?c=d&e=f',
  ).map((body) => ({ body })),
};

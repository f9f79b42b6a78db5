import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted, likely } from '../evidence.ts';

const tag = /<\/?[A-Za-z][^<>]{0,500}>|<!--[^<>]{0,500}-->/g;
const marks = /[*_`~#>]|^\s*[-+]\s/gm;

/** HTML tags or Markdown marks are kept, removed or rendered on one side only. */
export const markup: Cause = {
  name: 'markup',
  title: 'HTML tags or Markdown marks are kept on one side, and removed or rendered on the other.',
  severity: 'breaking',
  why: 'the text looks broken, or carries scripts that should be gone',
  level: 'value',
  readers: 'pages show tags, or run them; searches and lengths differ',
  evidence: 'the texts are equal once tags (and Markdown marks) are taken out',
  fix: {
    any: 'use one renderer and one list of allowed tags on both sides; renderers differ in line breaks, lists and attributes',
    python: 'bleach and nh3 differ from lxml in what they keep',
    go: 'bluemonday and goldmark escape and close tags in their own way',
  },
  notThis: { 'html-entity': 'only entities differ' },
  examples: [
    {
      rows: [
        ['keeps', '"<b>bold</b> text"', '"*bold* text"'],
        ['removes', '"bold text"', '"<em>bold</em> text"'],
      ],
    },
  ],
  facts: ['string-value', 'text'],
  only: {
    'string-value': { either: ['less'] },
    text: { either: ['less'] },
  },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (one.search(tag) < 0 && other.search(tag) < 0) return undefined;
    const [left, right] = [one.replace(tag, '').trim(), other.replace(tag, '').trim()];
    if (left === '' && right === '') return undefined;
    if (left === right) return exactly(`${bothSides(clue)}: equal without tags`);
    return left.replace(marks, '').trim() === right.replace(marks, '').trim()
      ? lifted(likely(`${bothSides(clue)}: equal without tags and marks`), 5)
      : undefined;
  },
};

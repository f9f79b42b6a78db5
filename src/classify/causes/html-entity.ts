import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#34|#x27|#x22|#x2f|#47|#x3d|#61|#96|#x60|#43);/gi;
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
  '#x22': '"',
  '#x2f': '/',
  '#47': '/',
  '#x3d': '=',
  '#61': '=',
  '#96': '`',
  '#x60': '`',
  '#43': '+',
};

/** HTML entities are used on one side only, or others on each. */
export const htmlEntity: Cause = {
  name: 'html-entity',
  title: 'HTML entities on one side, plain characters or other entities on the other.',
  severity: 'breaking',
  why: 'a page shows &amp;amp; or lets markup through',
  level: 'value',
  readers:
    'readers that show the text as it is show the entity; readers that trust it to be safe are open to markup',
  evidence: 'the texts are equal once entities such as &amp; &#39; &#x27; &quot; &#34; are read',
  fix: {
    python: 'html.escape writes &quot; and &#x27;',
    go: 'html.EscapeString writes &#34; and &#39;',
    java: 'HtmlUtils and StringEscapeUtils write &quot; and leave or write &#39;',
    node: 'escape-html writes &quot; and &#39;',
    any: 'escape where the text is shown, not where it is stored or sent',
  },
  notThis: { 'html-escape': 'the JSON text has \\u003c, and the value is the same' },
  examples: [
    {
      rows: [
        ['Python html', '"it&#x27;s &quot;q&quot;"', '"a &amp; b"'],
        ['Go html, none', '"it&#39;s &#34;q&#34;"', '"a & b"'],
      ],
    },
  ],
  facts: ['string-value', 'text'],
  only: {
    'string-value': { either: ['ampersand'] },
    text: { either: ['ampersand'] },
  },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (!entity.test(one + other)) return undefined;
    const isAlike = plain(one) === plain(other) || plain(plain(one)) === plain(plain(other));
    return isAlike ? exactly(`${bothSides(clue)}: one text once entities are read`) : undefined;
  },
};

function plain(text: string): string {
  return text.replace(entity, (each) => characters[each.slice(1, -1).toLowerCase()] ?? each);
}

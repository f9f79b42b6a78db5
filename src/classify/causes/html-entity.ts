import type { Cause } from '../cause.ts';
import { isOneTextByEntities } from '../entities.ts';
import { bothSides, exactly } from '../evidence.ts';

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
    const isAlike = isOneTextByEntities(clue.legacy.text, clue.candidate.text);
    return isAlike ? exactly(`${bothSides(clue)}: one text once entities are read`) : undefined;
  },
};

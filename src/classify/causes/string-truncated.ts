import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, likely, possibly } from '../evidence.ts';

/** One text is the beginning of the other. */
export const stringTruncated: Cause = {
  name: 'string-truncated',
  title: 'A text is cut short on one side, or something is added to its end on the other.',
  severity: 'breaking',
  why: 'part of the text is lost',
  level: 'value',
  readers: 'what was cut is gone; a cut by bytes or UTF-16 units may break the last character',
  evidence: 'one text is the other cut off, with or without an ellipsis or a broken last character',
  fix: {
    any: 'state the limit in the document (maxLength counts code points), refuse instead of cutting, or cut alike',
    go: 's[:n] cuts bytes: convert to []rune first',
    java: 'substring cuts UTF-16 units',
    node: 'slice cuts UTF-16 units: [...s].slice(0, n).join("")',
    python: 's[:n] cuts code points',
    rust: 'chars().take(n)',
  },
  notThis: { 'trimmed-space': 'only space is cut', 'prefix-added': 'something stands before the text' },
  examples: [
    {
      rows: [
        ['whole', '"a long comment here"', '"twelve bytes"'],
        ['cut', '"a long comm…"', '"twelve byt"'],
      ],
    },
  ],
  facts: ['string-value', 'text'],
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const kept = one.text.replace(/(?:…|\.\.\.|\ufffd{1,3})$/, '');
      if (kept === '' || kept.length >= other.text.length || !other.text.startsWith(kept)) return undefined;
      const sizes = `${[...kept].length} code points, ${new TextEncoder().encode(kept).length} bytes are left`;
      const says = [`${one.side} is the beginning of ${other.side}: ${sizes}`, bothSides(clue)];
      return kept.length >= 6 ? likely(...says) : possibly(...says);
    }),
};

import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, likely, possibly } from '../evidence.ts';
import { quotedText } from '../quoted.ts';

/** One text is the other with something before it. */
export const prefixAdded: Cause = {
  name: 'prefix-added',
  title: 'One text is the other with something before it.',
  severity: 'breaking',
  why: 'the texts no longer match',
  level: 'value',
  readers: 'lookups by the text miss; a doubled prefix (t1_t1_…) appears where both add it',
  evidence: 'one text ends with the whole of the other',
  fix: { any: 'add prefixes (kinds of ids, folders, hosts, "Error: ") in one place only' },
  notThis: { 'url-form': 'both are addresses', 'string-truncated': 'the end differs' },
  examples: [
    {
      rows: [
        ['one', '"t1_c9f2k"', '"#1234"'],
        ['another', '"c9f2k"', '"1234"'],
      ],
    },
  ],
  facts: ['string-value', 'header-value'],
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (other.text === '' || one.text.length <= other.text.length || !one.text.endsWith(other.text))
        return undefined;
      const prefix = one.text.slice(0, one.text.length - other.text.length);
      const says = [`${one.side} has ${quotedText(prefix)} before it`, bothSides(clue)];
      return other.text.length >= 3 ? likely(...says) : possibly(...says);
    }),
};

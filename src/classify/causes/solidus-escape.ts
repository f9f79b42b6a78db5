import type { Cause } from '../cause.ts';
import { escapeDifferences } from '../escapes.ts';
import { exactly } from '../evidence.ts';

/** The slash is escaped on one side only. */
export const solidusEscape: Cause = {
  name: 'solidus-escape',
  title: 'The slash is written \\/ on one side and / on the other.',
  severity: 'cosmetic',
  why: 'every JSON reader reads both alike',
  level: 'spelling',
  readers: 'bytes, sizes and signatures change; searches for a URL in the raw text miss',
  evidence: 'one string value, with \\/ where the other has /',
  fix: {
    python: 'ujson.dumps(escape_forward_slashes=False)',
    any: 'PHP: JSON_UNESCAPED_SLASHES',
    java: 'org.json and json-simple escape it after < or always; Jackson and Gson do not',
  },
  notThis: { 'escape-spelling': 'another character is escaped' },
  examples: [
    {
      rows: [
        ['Go json', '"/r/python"'],
        ['Python ujson', '"\\/r\\/python"'],
      ],
    },
  ],
  facts: ['string-spelling'],
  recognise: (clue) => {
    const found = escapeDifferences(clue).find((each) => each.kind === 'solidus');
    return found && exactly(`legacy writes ${found.legacy}, candidate ${found.candidate}`);
  },
};

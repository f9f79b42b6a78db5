import type { Cause } from '../cause.ts';
import { escapeDifferences } from '../escapes.ts';
import { bothSides, exactly, generally, lifted } from '../evidence.ts';

/** A control character or quote is escaped in two ways. */
export const escapeSpelling: Cause = {
  name: 'escape-spelling',
  title: 'The same character, escaped in two ways.',
  severity: 'cosmetic',
  why: 'every JSON reader reads both alike',
  level: 'spelling',
  readers: 'only bytes, sizes and signatures change',
  evidence:
    'one string value, with another escape: \\u000a for \\n, \\u001F for \\u001f, an escape for a plain ASCII character',
  fix: {
    any: 'choose one encoder, or leave it: nothing reads it differently',
    go: 'Go 1.22 writes \\b and \\f short; older versions write \\u0008 and \\u000c',
  },
  notThis: { 'unicode-escape': 'the character is outside ASCII', 'html-escape': 'the character is < > or &' },
  examples: [
    {
      rows: [
        ['Python json', '"\\b"', '"\\u001f"'],
        ['Go 1.19 json', '"\\u0008"', '"\\u001F"'],
      ],
    },
  ],
  facts: ['string-spelling'],
  recognise: (clue) => {
    const found = escapeDifferences(clue).find((each) => each.kind === 'form');
    return found === undefined
      ? lifted(generally(bothSides(clue)), 5)
      : exactly(`legacy writes ${found.legacy}, candidate ${found.candidate}, for one character`);
  },
};

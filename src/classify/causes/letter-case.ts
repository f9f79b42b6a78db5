import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** The texts differ in upper and lower case only. */
export const letterCase: Cause = {
  name: 'letter-case',
  title: 'The texts differ in upper and lower case only.',
  severity: 'breaking',
  why: 'most comparisons mind the case',
  level: 'value',
  readers: 'keys, names and codes no longer match',
  evidence: 'the texts are equal under full Unicode case folding',
  fix: {
    any: 'keep the case that was sent; where case is folded, use the same mapping on both sides',
    python: 'str.lower maps by Unicode SpecialCasing: İ gives two code points, a final Σ gives ς',
    go: 'strings.ToLower maps rune by rune; golang.org/x/text/cases does as Python',
    java: 'toLowerCase(Locale.ROOT): the Turkish locale maps I to ı',
    node: 'toLowerCase, not toLocaleLowerCase',
    rust: 'to_lowercase follows SpecialCasing; to_ascii_lowercase does not',
  },
  notThis: { 'enum-spelling': 'hyphens and underscores differ as well, or the schema lists the values' },
  examples: [
    {
      rows: [
        ['one', '"Ada"', '"STRASSE"', '"οδος"'],
        ['another', '"ada"', '"STRAßE"', '"οδοσ"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { either: ['upper', 'wide'] } },
  recognise: (clue) =>
    folded(clue.legacy.text) === folded(clue.candidate.text)
      ? exactly(`${bothSides(clue)}: equal without case`)
      : undefined,
};

/** The text with all case differences removed, final sigma and dotted i included. */
function folded(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
}

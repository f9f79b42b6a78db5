import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** The same characters, composed on one side and decomposed on the other. */
export const unicodeNormalisation: Cause = {
  name: 'unicode-normalisation',
  title: 'The same characters in two Unicode normal forms.',
  severity: 'risky',
  why: 'the texts look alike and compare unequal',
  level: 'value',
  readers: 'lookups, uniqueness and lengths differ in every language; eyes see nothing',
  evidence: 'the texts differ and are equal in NFC (or in NFKC)',
  fix: {
    any: 'normalise to NFC once, at the edge, or on neither side',
    python: 'unicodedata.normalize("NFC", s)',
    go: 'golang.org/x/text/unicode/norm',
    java: 'java.text.Normalizer',
    node: 's.normalize("NFC")',
    rust: 'the unicode-normalization crate',
  },
  notThis: { 'non-ascii-lost': 'the accents are gone on one side' },
  examples: [
    {
      rows: [
        ['NFC', '"caf\u00e9"', '"\ufb01"'],
        ['NFD, NFKC', '"cafe\u0301"', '"fi"'],
      ],
    },
  ],
  facts: ['string-value'],
  only: { 'string-value': { either: ['wide'] } },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    for (const form of ['NFC', 'NFKC'] as const)
      if (one.normalize(form) === other.normalize(form))
        return lifted(exactly(`${bothSides(clue)}: equal in ${form}`), 1);
    return undefined;
  },
};

import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** The same text, percent-encoded on one side or otherwise. */
export const percentEncoding: Cause = {
  name: 'percent-encoding',
  title: 'The same text, percent-encoded on one side only, or other characters of it.',
  severity: 'breaking',
  why: 'readers compare the text as it stands',
  level: 'value',
  readers:
    'names and links show %20, are decoded twice, or miss; URLs in the two spellings are two cache entries',
  evidence: 'the texts are equal once %XX (and, in one reading, +) are decoded',
  fix: {
    python: 'quote() keeps / and encodes :@$&+,;=; quote_plus writes + for a space',
    go: 'url.PathEscape encodes / and keeps :@$&+=; QueryEscape writes +; chi matches RawPath: PathUnescape the parameter',
    java: 'URLEncoder writes + for a space and is for forms only',
    node: "encodeURIComponent keeps !'()*; URLSearchParams writes +",
    rust: 'percent-encoding with an explicit set',
  },
  notThis: {
    'query-decoding': 'the two sides read different texts out of the query',
    'location-form': 'the header is Location',
  },
  examples: [
    {
      rows: [
        ['decoded', '"a/b"', '"a%20b"', '"caf%C3%A9"'],
        ['encoded', '"a%2Fb"', '"a+b"', '"caf%c3%a9"'],
      ],
    },
  ],
  facts: ['string-value', 'header-value', 'header-part-value', 'text'],
  only: {
    'string-value': { either: ['percent', 'plus'] },
    'header-value': { either: ['percent', 'plus'] },
    'header-part-value': { either: ['percent', 'plus'] },
    text: { either: ['percent', 'plus'] },
  },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (!/%[0-9a-fA-F]{2}|\+/.test(one + other) || one.length > 8000 || other.length > 8000) return undefined;
    const isAlike =
      decoded(one) === decoded(other) ||
      decoded(one.replaceAll('+', ' ')) === decoded(other.replaceAll('+', ' '));
    return isAlike && one !== other
      ? lifted(exactly(`${bothSides(clue)}: one text once decoded`), 2)
      : undefined;
  },
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-fA-F]{2})/g, '%25'));
  } catch {
    return text.replace(/%[0-9a-fA-F]{2}/g, (each) => each.toUpperCase());
  }
}

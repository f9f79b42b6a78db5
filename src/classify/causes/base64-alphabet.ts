import { base64Bytes } from '../base64.ts';
import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** The same bytes in another base64 alphabet, or padded otherwise. */
export const base64Alphabet: Cause = {
  name: 'base64-alphabet',
  title: 'The same bytes in another base64 alphabet, padded otherwise, or broken into lines.',
  severity: 'breaking',
  why: 'strict decoders refuse the other alphabet and missing padding',
  level: 'value',
  readers:
    'Python b64decode drops - and _ silently or fails on padding; Go StdEncoding and Java getDecoder refuse them',
  evidence: 'both texts decode to the same bytes, one with + / and =, the other with - _ or without =',
  fix: {
    go: 'base64.StdEncoding, URLEncoding, RawStdEncoding or RawURLEncoding: choose the one legacy has',
    python: 'b64encode or urlsafe_b64encode, and rstrip("=") where legacy has no padding',
    java: 'Base64.getEncoder, getUrlEncoder, withoutPadding, getMimeEncoder (lines)',
    node: 'toString("base64") or "base64url"',
    rust: 'the engines STANDARD, URL_SAFE, STANDARD_NO_PAD, URL_SAFE_NO_PAD',
  },
  notThis: { 'base64-or-text': 'only one side is base64' },
  examples: [
    {
      rows: [
        ['standard', '"+/8="', '"aGVsbG8="'],
        ['URL-safe', '"-_8="', '"aGVsbG8"'],
      ],
    },
  ],
  facts: ['string-value', 'header-value', 'header-part-value'],
  only: {
    'string-value': { either: ['plus', 'slash', 'equals', 'underscore', 'lineEnd', 'minus'] },
    'header-value': { either: ['plus', 'slash', 'equals', 'underscore', 'lineEnd', 'minus'] },
    'header-part-value': { either: ['plus', 'slash', 'equals', 'underscore', 'lineEnd', 'minus'] },
  },
  recognise: (clue) => {
    const [one, other] = [clue.legacy.text, clue.candidate.text];
    if (one.length < 4 || one.length > 100_000 || !/[+/=_\n-]/.test(one + other)) return undefined;
    if (one.length !== other.length && !/[=\n]/.test(one + other)) return undefined;
    if (letters(one) !== letters(other)) return undefined;
    return base64Bytes(one.replace(/\r?\n(?=.)/g, '')) !== undefined
      ? lifted(exactly(`${bothSides(clue)}: the same bytes`), 1)
      : undefined;
  },
};

/** The text in the standard alphabet without padding and line breaks. */
function letters(text: string): string {
  return text
    .replace(/\r?\n(?=.)|=/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
}

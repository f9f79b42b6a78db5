import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

const blank = /[\s\p{Cc}\p{Cf}]/u;

/** Space at an end of the text is kept on one side and cut on the other. */
export const trimmedSpace: Cause = {
  name: 'trimmed-space',
  title: 'Space at the ends of the text is kept on one side and cut on the other.',
  severity: 'risky',
  why: 'what is stored and compared differs where clients send such space',
  level: 'value',
  readers: 'lookups and uniqueness differ; eyes see nothing',
  evidence: 'the texts are equal once white space and control characters at both ends are cut',
  fix: {
    any: 'trim on both sides or on neither, and state the set of characters',
    python: 'str.strip() also cuts U+001C to U+001F',
    go: 'strings.TrimSpace does not cut U+001C to U+001F, U+FEFF or U+200B',
    java: 'strip() cuts Unicode space, trim() everything up to U+0020',
    node: 'trim() also cuts U+FEFF',
    rust: 'trim() cuts White_Space only',
  },
  notThis: { 'inner-space': 'the space is within the text' },
  examples: [
    {
      rows: [
        ['keeps', '" hi "', '"hi\\n"', '"\\u001chi"'],
        ['strips', '"hi"', '"hi"', '"hi"'],
      ],
    },
  ],
  facts: ['string-value', 'text'],
  only: {
    'string-value': { either: ['space', 'lineEnd', 'control', 'wide'] },
    text: { either: ['space', 'lineEnd', 'control', 'wide'] },
  },
  recognise: (clue) =>
    trimmed(clue.legacy.text) === trimmed(clue.candidate.text)
      ? exactly(`${bothSides(clue)}: equal once the ends are trimmed`)
      : undefined,
};

/** By hand, since a pattern tries a long run of blanks again from each of them. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

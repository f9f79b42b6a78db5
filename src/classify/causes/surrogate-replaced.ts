import type { Cause } from '../cause.ts';
import { bothSides, eitherWay, exactly, lifted } from '../evidence.ts';

/** One half of a surrogate pair is kept on one side and replaced on the other. */
export const surrogateReplaced: Cause = {
  name: 'surrogate-replaced',
  title: 'Half of a surrogate pair is kept on one side and replaced or dropped on the other.',
  severity: 'risky',
  why: 'it takes a broken text, such as an emoji cut in half, to show it',
  level: 'value',
  readers: 'Python keeps it and then fails to encode it in UTF-8; Go, Rust and databases cannot hold it',
  evidence: 'the texts are equal once each lone surrogate is replaced by U+FFFD or ?, or dropped',
  fix: {
    python: 's.encode("utf-16", "surrogatepass").decode("utf-16", "replace") replaces it as Go does',
    go: 'encoding/json replaces it by U+FFFD: refuse it in legacy, or decode by hand',
    java: 'String keeps it; getBytes(UTF_8) writes ?',
    node: 's.toWellFormed() replaces it; s.isWellFormed() tells',
    rust: 'a String cannot hold it: serde_json refuses the escape',
  },
  notThis: { 'invalid-utf8': 'the bytes are broken, not an escape' },
  examples: [
    {
      rows: [
        ['Python json', '"a\\ud83db"', '"\\ude00"'],
        ['Go json', '"a\ufffdb"', '"\ufffd"'],
        ['Java UTF-8', '"a?b"', '"?"'],
      ],
    },
  ],
  facts: ['string-value', 'string-spelling'],
  only: {
    'string-value': { either: ['wide'] },
    'string-spelling': { either: ['wide'] },
  },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.text.isWellFormed()) return undefined;
      const whole = one.text.toWellFormed();
      const forms = [whole, whole.replaceAll('\ufffd', '?'), withoutSurrogates(one.text)];
      return forms.includes(other.text)
        ? lifted(exactly(`${one.side} holds a lone surrogate`, bothSides(clue)), 3)
        : undefined;
    }),
};

function withoutSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { integerOf } from '../exact-number.ts';

/** A character is a string on one side and its code on the other. */
export const characterAsNumber: Cause = {
  name: 'character-as-number',
  title: 'A character is a string on one side and its code on the other.',
  severity: 'breaking',
  why: 'the type is another one',
  level: 'shape',
  readers: 'readers that expect a text find a number, in every language',
  evidence: "one side is a string of one character, the other that character's code",
  fix: {
    go: 'string(s[0]) or string(r): a byte or rune is written as a number',
    java: 'char is written as a string, (int) c as a number',
    rust: "char is written as a string, u8 and b'a' as numbers",
    python: 'ord() makes the number',
  },
  notThis: { 'enum-as-number': 'the number is a position, not a code' },
  examples: [
    {
      rows: [
        ['Python s[0]', '"a"', '"é"'],
        ['Go s[0]', '97', '233'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['string number'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.kind !== 'string' || [...one.text].length !== 1) return undefined;
      const code = integerOf(other.number);
      return code === BigInt(one.text.codePointAt(0) ?? -1)
        ? exactly(
            `${one.side} is ${one.quoted}, ${other.side} is ${other.quoted}, the code of this character`,
          )
        : undefined;
    }),
};

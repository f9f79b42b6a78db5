import type { Cause } from '../cause.ts';
import { eitherWay, exactly, possibly } from '../evidence.ts';
import { integerOf } from '../exact-number.ts';

/** A name out of a closed set is written as text on one side and as its number on the other. */
export const enumAsNumber: Cause = {
  name: 'enum-as-number',
  title: 'An enum is a name on one side and a number on the other.',
  severity: 'breaking',
  why: 'the type is another one, and the number changes when the set does',
  level: 'shape',
  readers: 'readers that switch on the name fall through to their default',
  evidence:
    'one side is a short name, the other a whole number below 256; certain where the schema lists the name',
  fix: {
    go: 'MarshalText on the type: an iota constant is written as a number even when it has String()',
    java: 'Jackson writes names unless WRITE_ENUMS_USING_INDEX or @JsonFormat(shape = NUMBER) is set',
    python: 'IntEnum is written as a number, StrEnum as its value',
    node: 'TypeScript enums are numbers unless given strings',
    rust: 'serde writes the variant name; serde_repr the number',
    any: 'protobuf JSON writes names; EnumsAsInts or use_integers_for_enums writes numbers',
  },
  notThis: { 'character-as-number': "the number is the character's code" },
  examples: [
    {
      rows: [
        ['pydantic Enum', '"t1"', '"COMMENT"'],
        ['Go iota', '0', '1'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['string number'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      const code = integerOf(other.number);
      if (one.kind !== 'string' || code === undefined || code < 0n || code > 255n) return undefined;
      if (!/^[A-Za-z][\w.-]{0,63}$/.test(one.text) || isGenerated(one.text)) return undefined;
      const says = `${one.side} is the name ${one.quoted}, ${other.side} is ${other.quoted}`;
      const listed =
        clue.schema?.enum?.some((each) => each.kind === 'string' && each.value === one.text) ?? false;
      return listed ? exactly(says, 'the schema lists the name') : possibly(says);
    }),
};

/** Names that people give hold few digits; identifiers that machines make hold many. */
function isGenerated(text: string): boolean {
  return text.length >= 16 && text.replaceAll(/\D/g, '').length >= 3;
}

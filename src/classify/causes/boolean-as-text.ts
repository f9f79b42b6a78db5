import type { Cause } from '../cause.ts';
import { eitherWay, exactly, likely } from '../evidence.ts';

const words = /^(true|false|yes|no|on|off|y|n|t|f|1|0)$/i;
const yes = /^(true|yes|on|y|t|1)$/i;

/** A truth value is a JSON boolean on one side and a word on the other. */
export const booleanAsText: Cause = {
  name: 'boolean-as-text',
  title: 'A truth value is true or false on one side, a word in a string on the other.',
  severity: 'breaking',
  why: 'the word for false is true to every reader that only tests for content',
  level: 'shape',
  readers: 'Python and JavaScript: "false" is truthy; Go, Java and Rust decoders refuse it',
  evidence: 'one side is a boolean, the other a string such as "true", "False", "yes", "off", "t"',
  fix: {
    any: 'write the JSON boolean on both sides',
    python: 'not str(value), which is "True"',
    go: 'not fmt.Sprint or redis/memcached text: strconv.ParseBool first',
  },
  notThis: {
    'boolean-as-number': 'the other side is a JSON number',
    'printed-value': 'both sides are strings',
  },
  examples: [
    {
      rows: [
        ['Go json', 'true', 'false'],
        ['Python str', '"True"', '"False"'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['boolean string'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.json?.kind !== 'boolean' || other.kind !== 'string' || !words.test(other.text))
        return undefined;
      const says = `${one.side} is ${one.quoted}, ${other.side} is the string ${other.quoted}`;
      return yes.test(other.text) === one.json.value
        ? exactly(says)
        : likely(says, 'the values differ as well');
    }),
};

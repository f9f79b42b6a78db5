import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted, possibly } from '../evidence.ts';
import { isSameJson } from '../json-same.ts';
import { noun } from '../json-value.ts';

/** One value on one side is a list on the other. */
export const singleOrList: Cause = {
  name: 'single-or-list',
  title: 'One value on one side, a list on the other.',
  severity: 'breaking',
  why: 'the type is another one',
  level: 'shape',
  readers: 'JavaScript and Python loop over the letters of a text; typed readers refuse it',
  evidence: "one side is a list whose only item is the other side's value, or holds values of its type",
  fix: {
    java: 'Jackson: WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED off',
    go: 'always a slice; a type with UnmarshalJSON to read both',
    node: 'XML converters give one child as a value, several as a list: isArray option',
    any: 'always send a list where there may be several',
  },
  notThis: { 'list-or-object': 'the other side is an object with a name for each value' },
  examples: [
    {
      rows: [
        ['list', '["go"]', '[{"id":1}]', '["NaN"]', '["[]"]', '["{a}"]'],
        ['unwrapped', '"go"', '{"id":1}', '"NaN"', '"[]"', '"{a}"'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['array any'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.json?.kind !== 'array' || other.kind === 'null') return undefined;
      const [first, second] = one.json.items;
      const says = `${one.side} is a list, ${other.side} is ${noun(other.json)}`;
      if (second === undefined && isSameJson(first, other.json))
        return lifted(exactly(says, 'the only item is that value'), 7);
      return first !== undefined && first.kind === other.kind ? possibly(says) : undefined;
    }),
};

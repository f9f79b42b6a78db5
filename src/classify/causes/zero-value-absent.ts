import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { isZeroScalar } from '../json-value.ts';
import { isListItem } from '../place.ts';

/** A member that is 0, "" or false on one side is left out on the other. */
export const zeroValueAbsent: Cause = {
  name: 'zero-value-absent',
  title: 'A member that is 0, "" or false is left out on the other side.',
  severity: 'breaking',
  why: 'the key is there for some values and gone for others, which a test with other values does not show',
  level: 'shape',
  readers:
    'Python: KeyError; JavaScript: undefined, and NaN in sums; a strict decoder reports a missing field',
  evidence: 'one side has no such key, and the value of the other is 0, "" or false',
  fix: {
    go: 'remove omitempty from the tag',
    java: 'Jackson: Include.ALWAYS instead of NON_DEFAULT or NON_EMPTY',
    python: 'pydantic: without exclude_defaults; protobuf: always_print_fields_with_no_presence',
    node: 'test with !== undefined, not with truth, before a key is copied',
    rust: 'remove skip_serializing_if',
  },
  notThis: { 'null-or-absent': 'the value is null', 'key-missing': 'the value has content' },
  examples: [
    {
      rows: [
        ['Python json', '0', '""', 'false'],
        ['Go omitempty', null, null, null],
      ],
    },
  ],
  facts: ['presence'],
  only: {
    presence: {
      kinds: ['absent number', 'absent string', 'absent boolean'],
    },
  },
  recognise: (clue) =>
    isListItem(clue)
      ? undefined
      : eitherWay(clue, (one, other) =>
          one.kind === 'absent' && isZeroScalar(other.json) && !(one.side === 'legacy' && isUndeclared(clue))
            ? exactly(`${one.side} leaves the key out, ${other.side} writes ${other.quoted}`)
            : undefined,
        ),
};

/** The document describes the answer and knows no such member: nobody left out what was never meant to be there. */
function isUndeclared({ context, schema }: Clue): boolean {
  return context.schemaAt !== undefined && schema === undefined;
}

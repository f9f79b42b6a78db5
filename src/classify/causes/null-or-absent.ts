import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { isListItem } from '../place.ts';

/** A member is null on one side and left out on the other. */
export const nullOrAbsent: Cause = {
  name: 'null-or-absent',
  title: 'A member is null on one side and left out on the other.',
  severity: 'risky',
  why: 'most readers take both for "no value", but PATCH semantics, schemas with required, and `in` tests do not',
  level: 'shape',
  readers:
    'Python: obj["key"] raises KeyError when it is left out; JavaScript: null and undefined differ in ===, defaults and destructuring; Go and Java read both alike unless they use pointers, Optional or JsonNullable',
  evidence: 'one side writes null, the other has no such key in the same object',
  fix: {
    go: 'drop omitempty from a pointer field to write null, or keep it to leave the key out',
    python:
      'pydantic: model_dump(exclude_none=True) leaves nulls out; json writes every key that the dict has',
    java: 'Jackson: @JsonInclude(Include.NON_NULL) or Include.ALWAYS',
    node: 'JSON.stringify leaves undefined out and writes null: set the one that legacy sends',
    rust: 'serde: #[serde(skip_serializing_if = "Option::is_none")], or remove it',
  },
  notThis: { 'zero-value-absent': 'the value is 0, "" or false', 'key-missing': 'the value is not null' },
  examples: [
    {
      rows: [
        ['Python json', 'null'],
        ['Go omitempty', null],
        ['Jackson NON_NULL', null],
      ],
    },
  ],
  facts: ['presence'],
  only: { presence: { kinds: ['null absent'] } },
  recognise: (clue) =>
    isListItem(clue)
      ? undefined
      : eitherWay(clue, (one, other) =>
          one.kind === 'null' && other.kind === 'absent'
            ? exactly(`${one.side} writes null, ${other.side} leaves the key out`)
            : undefined,
        ),
};

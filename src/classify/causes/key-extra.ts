import type { Cause } from '../cause.ts';
import { generally, weighing } from '../evidence.ts';
import { noun } from '../json-value.ts';
import { isListItem, schemaSays } from '../place.ts';

/** Candidate writes a member that legacy does not. */
export const keyExtra: Cause = {
  name: 'key-extra',
  title: 'Candidate writes a member that legacy does not.',
  severity: 'risky',
  why: 'most readers ignore it, strict ones refuse it, and it may not be meant for the public',
  level: 'shape',
  readers:
    'Java (Jackson default), pydantic extra="forbid", Go DisallowUnknownFields and serde deny_unknown_fields refuse it',
  evidence: 'candidate has the key with a value, legacy has no such key',
  fix: {
    any: 'leave it out until every reader knows it; add it to the document when it is meant',
    go: 'json:"-"',
    python: 'response_model, or exclude={…}',
    java: '@JsonIgnore',
    rust: '#[serde(skip_serializing)]',
  },
  notThis: {
    'zero-value-absent': 'the value is 0, "" or false',
    'key-spelling': 'legacy has it in another spelling',
  },
  examples: [
    {
      rows: [
        ['legacy', null, null],
        ['candidate', '"secret"', '[1]'],
      ],
    },
  ],
  facts: ['presence'],
  recognise: (clue) => {
    if (clue.legacy.kind !== 'absent' || isListItem(clue)) return undefined;
    const evidence = generally(
      `candidate has ${noun(clue.candidate.json)} here, legacy has no such key${schemaSays(clue)}`,
    );
    return /password|secret|token|hash/i.test(clue.key) ? weighing(evidence, 'breaking') : evidence;
  },
};

import type { Cause } from '../cause.ts';
import { generally } from '../evidence.ts';
import { noun } from '../json-value.ts';
import { isListItem, schemaSays } from '../place.ts';

/** Legacy writes a member that candidate does not. */
export const keyMissing: Cause = {
  name: 'key-missing',
  title: 'Candidate leaves out a member that legacy writes.',
  severity: 'breaking',
  why: 'readers that use it find nothing',
  level: 'shape',
  readers: 'Python: KeyError; JavaScript: undefined; typed readers see a zero value or fail',
  evidence: 'legacy has the key with a value that is neither null, zero nor empty; candidate has no such key',
  fix: {
    go: 'fields must begin with a capital letter to be written; check the tag, and json:"-"',
    python: 'response_model leaves out what the model does not declare',
    java: 'a getter or @JsonProperty; @JsonIgnore and views leave out',
    node: 'JSON.stringify leaves out undefined, functions and symbols',
    rust: '#[serde(skip)] leaves out',
  },
  notThis: {
    'zero-value-absent': 'the value is 0, "" or false',
    'key-spelling': 'the key is there in another spelling',
  },
  examples: [
    {
      rows: [
        ['Python json', '5', '"ada"'],
        ['Go lower-case field', null, null],
      ],
    },
  ],
  facts: ['presence'],
  recognise: (clue) =>
    clue.candidate.kind === 'absent' && !isListItem(clue)
      ? generally(`legacy has ${noun(clue.legacy.json)} here, candidate has no such key${schemaSays(clue)}`)
      : undefined,
};

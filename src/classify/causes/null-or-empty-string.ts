import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';
import { schemaSays } from '../place.ts';

/** No text on one side is null, on the other the empty string. */
export const nullOrEmptyString: Cause = {
  name: 'null-or-empty-string',
  title: 'No text is null on one side and "" on the other.',
  severity: 'breaking',
  why: 'null and "" mean different things to a reader that asks, and null breaks one that does not',
  level: 'shape',
  readers:
    'Python and JavaScript: null has no length and no strip/trim; a check such as `is None` or `=== null` turns over',
  evidence: 'one side writes null, the other "", under the same pointer',
  fix: {
    go: '*string (or sql.Null[string] converted by hand) keeps null; a plain string cannot',
    python: 'value or None, or value or "", whichever legacy sends',
    java: 'String stays null unless a default is set; do not coerce with Strings.nullToEmpty',
    node: 'value ?? null, not value || ""',
    rust: 'Option<String> instead of String',
  },
  notThis: { 'zero-value-absent': 'the key is left out, not null' },
  examples: [
    {
      rows: [
        ['Python json', 'null'],
        ['Go string', '""'],
        ['protobuf JSON', '""'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['null string'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      one.kind === 'null' && other.json?.kind === 'string' && other.json.value === ''
        ? exactly(`${one.side} is null, ${other.side} is an empty string${schemaSays(clue)}`)
        : undefined,
    ),
};

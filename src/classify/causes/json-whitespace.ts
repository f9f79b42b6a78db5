import type { Cause } from '../cause.ts';
import { generally } from '../evidence.ts';

/** Space between tokens on one side only. */
export const jsonWhitespace: Cause = {
  name: 'json-whitespace',
  title: 'Space between the tokens of the JSON differs.',
  severity: 'cosmetic',
  why: 'every JSON reader skips it',
  level: 'spelling',
  readers: 'sizes, signatures, ETags and searches in the raw text change',
  evidence: 'the tokens agree, the spaces between them do not',
  fix: {
    python: 'json.dumps(separators=(",", ":")) writes none; the default writes ", " and ": "',
    go: 'json.Marshal writes none; protojson adds a space at random between builds: compact it with json.Compact',
    java: 'Jackson and Gson write none',
    node: 'JSON.stringify writes none',
    rust: 'serde_json writes none; to_string_pretty indents',
  },
  notThis: { indentation: 'there are line breaks', 'trailing-newline': 'only the end differs' },
  examples: [
    {
      fact: 'whitespace',
      rows: [
        ['Python json', ' '],
        ['Go json', null],
      ],
    },
  ],
  facts: ['whitespace'],
  recognise: () => generally('the tokens agree, the space between them differs'),
};

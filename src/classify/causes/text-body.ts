import type { Cause } from '../cause.ts';
import { bothSides, generally } from '../evidence.ts';

/** Two texts that are no JSON. */
export const textBody: Cause = {
  name: 'text-body',
  title: 'The bodies are texts, and differ.',
  severity: 'risky',
  why: 'what readers do with the text is not known',
  level: 'value',
  readers: 'people see another page or file; readers of CSV or XML see other values',
  evidence: 'both bodies are text and no JSON; the first place where they differ is shown',
  fix: { any: 'compare templates, escaping, line ends and quoting of CSV' },
  notThis: { 'trailing-newline': 'only the end differs', 'html-entity': 'only entities differ' },
  examples: [
    {
      fact: 'text',
      rows: [
        ['one', 'Hello, Ada'],
        ['another', 'Good day'],
      ],
    },
  ],
  facts: ['text'],
  recognise: (clue) => generally(bothSides(clue)),
};

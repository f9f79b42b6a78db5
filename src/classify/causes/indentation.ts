import type { Cause } from '../cause.ts';
import { eitherWay, exactly } from '../evidence.ts';

/** The JSON is indented on one side. */
export const indentation: Cause = {
  name: 'indentation',
  title: 'The JSON is broken into indented lines on one side.',
  severity: 'cosmetic',
  why: 'every JSON reader skips white space',
  level: 'spelling',
  readers: 'readers of one value a line (NDJSON, logs) break; sizes and signatures change',
  evidence: 'the space between tokens has line breaks on one side only, or is deeper',
  fix: {
    python: 'Flask indents in debug mode: app.json.compact = True',
    go: 'json.Marshal, not MarshalIndent',
    java: 'SerializationFeature.INDENT_OUTPUT off',
    node: 'no third argument to JSON.stringify; Express: "json spaces" unset',
    rust: 'to_string, not to_string_pretty',
  },
  notThis: { 'json-whitespace': 'no line breaks', 'trailing-newline': 'one line break, at the end' },
  examples: [
    {
      fact: 'whitespace',
      rows: [
        ['Flask debug', '\n  '],
        ['Go json', null],
      ],
    },
  ],
  facts: ['whitespace'],
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      /[\r\n][ \t]*/.test(one.spelling) && one.spelling !== other.spelling
        ? exactly(`${one.side} breaks lines between tokens`)
        : undefined,
    ),
};

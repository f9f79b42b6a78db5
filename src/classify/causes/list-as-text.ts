import type { Json } from '../../model/json.ts';
import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted } from '../evidence.ts';

const separators = /\s*[,;|]\s*|\s+/;

/** A list on one side is one text with separators on the other. */
export const listAsText: Cause = {
  name: 'list-as-text',
  title: 'A list on one side, one text with separators on the other.',
  severity: 'breaking',
  why: 'the type is another one',
  level: 'shape',
  readers: 'loops run over letters (Python, JavaScript) or fail (Go, Java, Rust)',
  evidence: "the text, split at commas, semicolons, bars or spaces, gives the list's items",
  fix: {
    any: 'write a JSON list on both sides; split where the text is read',
    python: 'a list in a form or CSV column is joined: text.split(",")',
    java: '@JsonFormat or a converter for columns that hold a list',
    go: 'strings.Split, or pq.Array for a PostgreSQL array, which reads as {a,b}',
  },
  notThis: {
    'double-encoded': 'the text is JSON',
    'single-or-list': 'the list has one item, which is the text',
  },
  examples: [
    {
      rows: [
        ['list', '["go","python"]', '[1,2,3]'],
        ['text', '"go,python"', '"1 2 3"'],
      ],
    },
    {
      rows: [
        ['list', '["a","b"]'],
        ['PostgreSQL array', '"{a,b}"'],
      ],
    },
  ],
  facts: ['type'],
  only: { type: { kinds: ['array string'] } },
  recognise: (clue) =>
    eitherWay(clue, (one, other) => {
      if (one.json?.kind !== 'array' || other.kind !== 'string' || other.text.length > 10_000)
        return undefined;
      const items = one.json.items.map(textOf);
      const parts = other.text.replace(/^[{[(]|[}\])]$/g, '').split(separators);
      const isAlike =
        items.length > 1 && items.length === parts.length && items.every((item, at) => item === parts[at]);
      return isAlike
        ? lifted(exactly(`${other.side} is the text of ${one.side}'s ${items.length} items`), 1)
        : undefined;
    }),
};

function textOf(json: Json): string | undefined {
  if (json.kind === 'string') return json.value;
  return json.kind === 'number' ? json.lexeme : undefined;
}

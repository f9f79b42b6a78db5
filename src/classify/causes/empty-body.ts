import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted } from '../evidence.ts';

/** One side sends no body. */
export const emptyBody: Cause = {
  name: 'empty-body',
  title: 'One side sends no body, the other null, an empty object, or more.',
  severity: 'breaking',
  why: 'no bytes are no JSON',
  level: 'shape',
  readers: 'JSON readers fail on an empty body in every language',
  evidence: 'the body is empty on one side only',
  fix: {
    go: 'write "null" or "{}" where legacy does; a handler that returns sends 200 and nothing',
    python: 'FastAPI writes null for None: Response(status_code=204) for no body',
    java: 'a void method sends nothing, a null body too',
    node: 'res.end() sends nothing, res.json(null) null',
    rust: 'Json(()) is null, () is nothing',
  },
  notThis: { 'error-body': 'the answer is an error' },
  examples: [
    {
      fact: 'body-presence',
      rows: [
        ['FastAPI None', 'null'],
        ['Go', null],
      ],
    },
  ],
  facts: ['body-presence'],
  recognise: (clue) =>
    eitherWay(clue, (one, other) =>
      other.bytes.length > 0 && one.bytes.length === 0
        ? lifted(exactly(`${one.side} sends no body, ${other.side} ${other.quoted}`), -60)
        : undefined,
    ),
};

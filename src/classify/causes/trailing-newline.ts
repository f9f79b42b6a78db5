import type { Cause } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { exactly, lifted } from '../evidence.ts';

/** A line break after the value on one side only. */
export const trailingNewline: Cause = {
  name: 'trailing-newline',
  title: 'White space, such as a line break, follows the value on one side only.',
  severity: 'cosmetic',
  why: 'every JSON reader skips it',
  level: 'spelling',
  readers: 'Content-Length, signatures and files compared by bytes change',
  evidence: 'the bodies agree but for white space at the very end',
  fix: {
    go: 'json.Encoder writes a line break, json.Marshal does not',
    python: 'Flask jsonify writes one, FastAPI and json.dumps do not',
    java: 'Jackson writes none; println does',
    node: 'res.json writes none',
    rust: 'to_writer writes none; writeln! does',
  },
  notThis: {
    'json-whitespace': 'the space is between tokens',
    'trailing-bytes': 'more than white space follows',
  },
  examples: [
    {
      fact: 'whitespace',
      rows: [
        ['json.Marshal', null],
        ['json.Encoder', '\n'],
      ],
    },
  ],
  facts: ['whitespace', 'text', 'trailing-bytes'],
  recognise: (clue) => {
    const [one, other] = [clue.legacy.spelling, clue.candidate.spelling];
    if (one === other || one.trimEnd() !== other.trimEnd()) return undefined;
    if (clue.fact === 'whitespace' && !isAtEnd(clue)) return undefined;
    if (
      clue.fact === 'text' &&
      clue.context.others.some((each) => each.fact === 'text' && each !== clue.difference)
    )
      return undefined;
    return lifted(exactly('the bodies agree but for white space at the end'), 4);
  },
};

function isAtEnd(clue: Clue): boolean {
  const { legacy, candidate } = clue.difference;
  const { outcomes } = clue.context;
  if (outcomes === undefined) return clue.legacy.spelling + clue.candidate.spelling === '\n';
  const ends = [
    outcomes.legacy.kind === 'answer' ? outcomes.legacy.body.length : -1,
    outcomes.candidate.kind === 'answer' ? outcomes.candidate.body.length : -1,
  ];
  return legacy.span.end === ends[0] && candidate.span.end === ends[1];
}

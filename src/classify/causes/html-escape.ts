import type { Cause, Evidence } from '../cause.ts';
import type { Clue } from '../clue.ts';
import { isOneTextByEntities } from '../entities.ts';
import { escapeDifferences } from '../escapes.ts';
import { eitherWay, exactly, likely } from '../evidence.ts';

const escaped = /\\u00(?:3c|3e|26)/i;

/** The characters < > & are escaped on one side only. */
export const htmlEscape: Cause = {
  name: 'html-escape',
  title: 'The characters < > & are \\u escapes on one side only.',
  severity: 'cosmetic',
  why: 'every JSON reader reads both alike',
  level: 'spelling',
  readers: 'bytes, sizes and signatures change; JSON pasted into HTML is safe with the escapes only',
  evidence:
    'one string value, with \\u003c, \\u003e, \\u0026 (or \\u0027, \\u003d) where the other has the character',
  fix: {
    go: 'Encoder.SetEscapeHTML(false); gin: PureJSON',
    python: 'Flask before 0.11 and htmlsafe_json_dumps escape; json.dumps does not',
    java: 'Gson: disableHtmlEscaping()',
    node: 'JSON.stringify does not escape them; serialize-javascript does',
  },
  notThis: { 'html-entity': 'the text holds &lt; and not \\u003c' },
  examples: [
    {
      rows: [
        ['Python json', '"<b>"', '"a & b"'],
        ['Go json', '"\\u003cb\\u003e"', '"a \\u0026 b"'],
      ],
    },
  ],
  facts: ['string-spelling', 'string-value'],
  only: { 'string-value': { either: ['ampersand'] } },
  recognise: (clue) => (clue.fact === 'string-value' ? besideEntities(clue) : inSpelling(clue)),
};

function inSpelling(clue: Clue): Evidence | undefined {
  const found = escapeDifferences(clue).find((each) => each.kind === 'html');
  return found && exactly(`legacy writes ${found.legacy}, candidate ${found.candidate}, for one character`);
}

/** Where entities make two values of one text, the characters may be escaped in two ways as well. */
function besideEntities(clue: Clue): Evidence | undefined {
  if (!isOneTextByEntities(clue.legacy.text, clue.candidate.text)) return undefined;
  return eitherWay(clue, (one, other) => {
    const written = escaped.exec(one.spelling)?.[0];
    const plain = /[<>&]/.exec(other.spelling)?.[0];
    return written !== undefined && plain !== undefined
      ? likely(`${one.side} escapes as ${written}, ${other.side} writes ${plain} as it is`)
      : undefined;
  });
}

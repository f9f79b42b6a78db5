import type { Cause } from '../cause.ts';
import { escapeDifferences } from '../escapes.ts';
import { exactly } from '../evidence.ts';

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
  facts: ['string-spelling'],
  recognise: (clue) => {
    const found = escapeDifferences(clue).find((each) => each.kind === 'html');
    return found && exactly(`legacy writes ${found.legacy}, candidate ${found.candidate}, for one character`);
  },
};

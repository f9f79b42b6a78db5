import type { Cause } from '../cause.ts';
import { escapeDifferences } from '../escapes.ts';
import { exactly, lifted } from '../evidence.ts';

/** Characters outside ASCII are escaped on one side and written in UTF-8 on the other. */
export const unicodeEscape: Cause = {
  name: 'unicode-escape',
  title: 'Characters outside ASCII are \\u escapes on one side and UTF-8 on the other.',
  severity: 'cosmetic',
  why: 'every JSON reader reads both alike',
  level: 'spelling',
  readers:
    'signatures, ETags, sizes and searches over the bytes change; a reader that assumes Latin-1 breaks on UTF-8',
  evidence: 'one string value, with \\uXXXX on one side where the other has the character itself',
  fix: {
    python: 'json.dumps(ensure_ascii=False); Flask: app.json.ensure_ascii = False',
    go: 'the encoder writes UTF-8 (but escapes U+2028 and U+2029); escape by hand if legacy does',
    java: 'Jackson JsonWriteFeature.ESCAPE_NON_ASCII',
    node: 'JSON.stringify writes UTF-8; replace /[\\u0080-\\uffff]/g to escape',
    rust: 'serde_json writes UTF-8; a Formatter can escape',
  },
  notThis: {
    'character-encoding': 'the characters differ as well',
    'html-escape': 'the characters are < > &',
  },
  examples: [
    {
      rows: [
        ['Python json', '"caf\\u00e9"', '"\\ud83d\\ude00"'],
        ['Go json', '"café"', '"😀"'],
        ['Node', '"café"', '"😀"'],
      ],
    },
  ],
  facts: ['string-spelling'],
  recognise: (clue) => {
    const found = escapeDifferences(clue).find((each) => each.kind === 'unicode');
    return (
      found &&
      lifted(exactly(`legacy writes ${found.legacy}, candidate ${found.candidate}, for one character`), 2)
    );
  },
};

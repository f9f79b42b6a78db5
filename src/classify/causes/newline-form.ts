import type { Cause } from '../cause.ts';
import { bothSides, exactly, lifted } from '../evidence.ts';

/** Line ends are CR LF on one side, LF or CR on the other. */
export const newlineForm: Cause = {
  name: 'newline-form',
  title: 'Line ends are CR LF on one side and LF or CR on the other.',
  severity: 'risky',
  why: 'texts look alike and compare unequal',
  level: 'value',
  readers: 'hashes, lengths and diffs change; readers that split at LF keep a CR at the end of each line',
  evidence: 'the texts are equal once CR LF, CR, U+0085, U+2028 and U+2029 are LF',
  fix: {
    any: 'convert once, at the edge; HTML forms send CR LF',
    python: 'open(newline=""): text mode converts; splitlines() splits at eight more characters than "\\n"',
    go: 'bufio.ScanLines cuts CR LF; strings.Split at "\\n" leaves the CR',
  },
  notThis: { 'inner-space': 'other white space differs' },
  examples: [
    {
      rows: [
        ['keeps', '"a\\r\\nb"', '"a\\rb"'],
        ['converts', '"a\\nb"', '"a\\nb"'],
      ],
    },
  ],
  facts: ['string-value', 'text', 'whitespace'],
  only: {
    'string-value': { either: ['lineEnd', 'wide'] },
    text: { either: ['lineEnd', 'wide'] },
  },
  recognise: (clue) =>
    clue.legacy.text !== '' && lines(clue.legacy.text) === lines(clue.candidate.text)
      ? lifted(exactly(`${bothSides(clue)}: equal but for the line ends`), 1)
      : undefined,
};

function lines(text: string): string {
  return text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n');
}

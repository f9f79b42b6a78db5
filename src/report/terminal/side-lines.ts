import type { Finding } from '../../model/report.ts';
import type { Pair, Side } from '../../model/side.ts';
import { sides } from '../../model/side.ts';
import { type Fitted, fittedPair } from '../marked/fitted.ts';
import { type HexRow, hexRows } from '../marked/hex-rows.ts';
import { markedPair } from '../marked/marked.ts';
import type { BlockForm } from './style.ts';
import { folded } from './wrap.ts';

const labelColumns = 11;

/** The lines of both sides: what came, and carets under what differs, with a note where the bytes do not say it. */
export function sideLines(finding: Finding, form: BlockForm): readonly string[] {
  const narrow = form.options.width < 80;
  const columns = form.columns - (narrow ? 0 : labelColumns);
  const rows = hexRows(finding);
  const lines: Pair<readonly string[]> =
    rows === undefined ? textLines(finding, columns, form) : hexLines(rows, form);
  return sides.flatMap((side) => {
    if (narrow) return [side, ...lines[side]];
    return lines[side].map((line, at) => `${(at === 0 ? side : '').padEnd(labelColumns)}${line}`);
  });
}

function textLines(finding: Finding, columns: number, { style }: BlockForm): Pair<readonly string[]> {
  const pair = fittedPair(markedPair(finding), { columns, ellipsis: style.ellipsis });
  const line = (side: Side): readonly string[] => {
    const { lead, marked, trail } = pair[side];
    const mark = side === 'legacy' ? style.legacyMark : style.candidateMark;
    const text = `${lead}${mark(marked)}${trail}`;
    return text === '' ? carets(pair[side], columns) : [text, ...carets(pair[side], columns)];
  };
  return { legacy: line('legacy'), candidate: line('candidate') };
}

/** The carets, and the notes beside them or, where there is no room, below. */
function carets({ leadColumns, markedColumns, notes }: Fitted, columns: number): readonly string[] {
  const line = `${' '.repeat(leadColumns)}${'^'.repeat(Math.max(1, markedColumns))}`;
  const note = notes.join(', ');
  if (note === '') return [line];
  return line.length + 1 + note.length <= columns ? [`${line} ${note}`] : [line, ...folded(note, columns)];
}

function hexLines(rows: Pair<HexRow>, { style }: BlockForm): Pair<readonly string[]> {
  const lines = (side: Side): readonly string[] => {
    const { address, pairs, unlike } = rows[side];
    const mark = side === 'legacy' ? style.legacyMark : style.candidateMark;
    const text = pairs.map((pair, at) => (unlike[at] === true ? mark(pair) : pair)).join(' ');
    const under = unlike
      .map((is) => (is ? '^^' : '  '))
      .join(' ')
      .trimEnd();
    const caretLine =
      under === '' && unlike.length < 16 ? `${'   '.repeat(unlike.length)}^ nothing here` : under;
    return [`${address}  ${text}`, `${' '.repeat(10)}${caretLine}`];
  };
  return { legacy: lines('legacy'), candidate: lines('candidate') };
}

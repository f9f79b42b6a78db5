import { cellsOf, columnsOf, textColumns } from '../values.ts';

/** The text as lines of at most this many columns, broken at spaces, and inside a word only where it alone is longer. */
export function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    if (line !== '' && textColumns(line) + 1 + textColumns(word) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line.trimEnd()];
}

/** A word as pieces that fit. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width && textColumns(word) <= width) return [word];
  const cells = cellsOf(word);
  const parts: string[] = [];
  let part: { text: string; columns: number } = { text: '', columns: 0 };
  for (const { shown, columns } of cells) {
    if (part.columns + columns > width && part.text !== '') {
      parts.push(part.text);
      part = { text: '', columns: 0 };
    }
    part = { text: part.text + shown, columns: part.columns + columns };
  }
  return [...parts, part.text].filter((piece) => columnsOf(cellsOf(piece)) > 0);
}

const labelColumns = 10;

/** The text folded beside its label. */
export function hanging(label: string, text: string, width: number): readonly string[] {
  return folded(text, width - labelColumns).map(
    (line, at) => `${(at === 0 ? label : '').padEnd(labelColumns)}${line}`,
  );
}

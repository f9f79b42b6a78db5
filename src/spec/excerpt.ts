import type { Span } from '../model/json.ts';
import type { SourceText } from './source-text.ts';
import { visibleCharacter } from './visible-text.ts';

/** Characters shown of a line, before and after the place in it. */
const before = 60;
const after = 40;

/** Two lines: the line of the text, and carets under the stretch, with the note beside them. */
export function excerpt(text: SourceText, span: Span, note: string | undefined): readonly string[] {
  const { line } = text.position(span.start);
  const bounds = text.line(line);
  const end = Math.min(Math.max(span.end, span.start + 1), bounds.end);
  const left = windowed(text, { start: bounds.start, end: Math.max(bounds.start, span.start) }, -before);
  const marked = windowed(text, { start: span.start, end }, after);
  const right = windowed(text, { start: end, end: bounds.end }, after);
  const gutter = String(line).padStart(5);
  const carets = '^'.repeat(Math.max(1, [...marked].length));
  const told = note === undefined ? carets : `${carets} ${note}`;
  return [
    `${gutter} | ${left}${marked}${right}`,
    `${' '.repeat(5)} | ${' '.repeat([...left].length)}${told}`,
  ];
}

/** The text of a stretch, cut to so many characters: the first ones, or the last ones where the number is negative. */
function windowed(text: SourceText, span: Span, characters: number): string {
  const width = Math.abs(characters);
  // Four bytes a character at most, so that a line of megabytes is not decoded whole.
  const start = characters < 0 ? Math.max(span.start, span.end - width * 4) : span.start;
  const end = characters < 0 ? span.end : Math.min(span.end, span.start + width * 4);
  const shown = Array.from(new TextDecoder().decode(text.bytes.subarray(start, end)), visibleCharacter);
  if (shown.length <= width && start === span.start && end === span.end) return shown.join('');
  return characters < 0 ? `…${shown.slice(-width).join('')}` : `${shown.slice(0, width).join('')}…`;
}

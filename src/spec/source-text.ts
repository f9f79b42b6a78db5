import type { Position } from '../model/schema.ts';

/** A text with its name, and where its offsets are. */
export interface SourceText {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Line and column (in characters) of a byte offset. */
  position(offset: number): Position;
  /** The byte offsets at which a line, counted from 1, begins and ends. */
  line(number: number): { readonly start: number; readonly end: number };
}

const blockBits = 12;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** The text of a file; lines and columns are counted when first asked for. */
export function sourceText(file: string, bytes: Uint8Array): SourceText {
  let counted: Counts | undefined;
  const counts = (): Counts => {
    counted ??= countLines(bytes);
    return counted;
  };
  return {
    file,
    bytes,
    position(offset) {
      const at = Math.max(0, Math.min(offset, bytes.length));
      const { lineStarts } = counts();
      const line = lastAtMost(lineStarts, at);
      const column =
        charactersBefore(bytes, counts(), at) - charactersBefore(bytes, counts(), lineStarts[line] ?? 0);
      return { file, line: line + 1, column: column + 1 };
    },
    line(number) {
      const { lineStarts } = counts();
      const start = lineStarts[number - 1] ?? bytes.length;
      let end = (lineStarts[number] ?? bytes.length + 1) - 1;
      if (end > start && bytes[end - 1] === carriageReturn) end -= 1;
      return { start, end };
    },
  };
}

/** Offsets of line starts, and how many characters precede each block: a minified file is one line of megabytes. */
interface Counts {
  readonly lineStarts: readonly number[];
  readonly blocks: readonly number[];
}

function countLines(bytes: Uint8Array): Counts {
  const lineStarts = [0];
  const blocks: number[] = [];
  let characters = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((at & ((1 << blockBits) - 1)) === 0) blocks.push(characters);
    const byte = bytes[at] ?? 0;
    if (!isContinuation(byte)) characters += 1;
    if (byte === newline) lineStarts.push(at + 1);
  }
  return { lineStarts, blocks };
}

function charactersBefore(bytes: Uint8Array, counts: Counts, offset: number): number {
  const block = Math.min(offset >> blockBits, counts.blocks.length - 1);
  let characters = counts.blocks[block] ?? 0;
  for (let at = Math.max(0, block << blockBits); at < offset; at += 1) {
    if (!isContinuation(bytes[at] ?? 0)) characters += 1;
  }
  return characters;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

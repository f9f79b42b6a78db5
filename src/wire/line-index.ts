/** A place as an editor shows it, both counted from 1; columns are characters (code points). */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** The line and column of a byte offset. */
export function lineAndColumn(bytes: Uint8Array, offset: number): LineAndColumn {
  return createLineIndex(bytes)(offset);
}

/** The same for many offsets of one text: reads the text once. */
export function createLineIndex(bytes: Uint8Array): (offset: number) => LineAndColumn {
  const starts = [0];
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: characters(bytes, starts[line] ?? 0, offset) + 1 };
  };
}

/** The index of the last start that is not beyond the offset. */
function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function characters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && at < bytes.length; at += 1) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) count += 1;
  }
  return count;
}

import { Fault } from '../../model/fault.ts';

/** A line without its end, and its number, counted from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

const lineFeed = 10;
const space = /^[ \t\r]*$/;

/** The lines of a stream, one at a time; blank ones are left out, and one that is too long is a fault. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  { name, longest }: { readonly name: string; readonly longest: number },
): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): Line => {
    const line = { number, bytes: Buffer.concat(held) };
    held = [];
    size = 0;
    number += 1;
    return line;
  };
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest)
      throw new Fault('recording-unreadable', `${name}:${number}: the line is longer than ${longest} bytes`);
    held.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      hold(chunk.subarray(from, at));
      from = at + 1;
      const line = take();
      if (!isBlank(line)) yield line;
    }
    hold(chunk.subarray(from));
  }
  const last = take();
  if (!isBlank(last)) yield last;
}

function isBlank({ bytes }: Line): boolean {
  return bytes.length < 1_000 && space.test(Buffer.from(bytes).toString('latin1'));
}

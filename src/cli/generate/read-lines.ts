/** A line as bytes without its end; undefined in the place of one that is too long, which is skipped. */
export type Line = Uint8Array | undefined;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The lines of a stream of bytes, none longer than so many bytes kept; what follows the last line end is a line too. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Line> {
  const waiting = new WaitingLine(mostBytes);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      waiting.add(chunk.subarray(from, end));
      yield waiting.take();
      from = end + 1;
    }
    waiting.add(chunk.subarray(from));
  }
  if (waiting.length > 0) yield waiting.take();
}

/** The line that is being read: its parts are joined once, when it is whole. */
class WaitingLine {
  readonly #mostBytes: number;
  #parts: Uint8Array[] = [];
  length = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.#mostBytes) this.#parts = [];
    else this.#parts.push(part);
  }

  take(): Line {
    const isWhole = this.length <= this.#mostBytes;
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.length = 0;
    if (!isWhole) return undefined;
    return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
  }
}

/** Bytes that arrive in pieces, read from the front; what was read is let go. */
export class ByteQueue {
  #pieces: Uint8Array[] = [];
  #offset = 0;
  length = 0;

  push(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  /** The offset of the first byte of this value, or -1; scanning starts at `from`. */
  indexOf(byte: number, from: number): number {
    let base = -this.#offset;
    for (const piece of this.#pieces) {
      if (base + piece.length > from) {
        const found = piece.indexOf(byte, Math.max(from - base, 0));
        if (found !== -1) return base + found;
      }
      base += piece.length;
    }
    return -1;
  }

  /** The bytes before the first blank line where the first piece holds them all; they are not taken off. */
  beforeBlankLine(): Uint8Array | undefined {
    const first = this.#pieces[0];
    if (first === undefined) return undefined;
    const end = Buffer.from(first.buffer, first.byteOffset, first.length).indexOf('\r\n\r\n', this.#offset);
    return end === -1 ? undefined : first.subarray(this.#offset, end);
  }

  /** The next `count` bytes (or fewer, at the end), taken off the front. */
  take(count: number): Uint8Array {
    const first = this.#pieces[0];
    if (first === undefined || count <= 0) return new Uint8Array(0);
    if (first.length - this.#offset >= count) return this.#takeWithin(first, count);
    const taken = new Uint8Array(Math.min(count, this.length));
    let filled = 0;
    while (filled < taken.length) {
      const part = this.#takeFromFirst(taken.length - filled);
      taken.set(part, filled);
      filled += part.length;
    }
    return taken;
  }

  /** Everything that is left, taken off. */
  takeAll(): Uint8Array {
    return this.take(this.length);
  }

  #takeFromFirst(count: number): Uint8Array {
    const first = this.#pieces[0];
    return first === undefined
      ? new Uint8Array(0)
      : this.#takeWithin(first, Math.min(count, first.length - this.#offset));
  }

  #takeWithin(first: Uint8Array, count: number): Uint8Array {
    const part = first.subarray(this.#offset, this.#offset + count);
    this.#offset += count;
    this.length -= count;
    if (this.#offset === first.length) {
      this.#pieces.shift();
      this.#offset = 0;
    }
    return part;
  }
}

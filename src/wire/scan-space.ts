const space = 0x20;

/** The offset of the first byte from here that is no white space; the end where there is none. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte !== space && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
    at += 1;
    // Most white space is the indentation of a line.
    while (at < end && bytes[at] === space) at += 1;
  }
  return at;
}

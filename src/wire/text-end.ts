/** Whether the text ends with a bracket, white space aside: then whoever reads it meets that before the end. */
export function isClosed(bytes: Uint8Array): boolean {
  let at = bytes.length - 1;
  while (at > 0 && (bytes[at] ?? 0) <= 0x20) at -= 1;
  const last = at < 0 ? 0 : bytes[at];
  return last === 0x5d || last === 0x7d;
}

/** A copy with one byte after the text, so that a reader may look there. */
export function withByteAfter(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  return longer;
}

/** The function from UTF-16 offsets of a text to byte offsets of its UTF-8 form; a byte order mark counts. */
export function byteOffsets(text: string, byteLength: number): (offset: number) => number {
  if (text.length === byteLength) return (offset) => offset;
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    offsets[at] = bytes;
    bytes += widthOf(text.charCodeAt(at));
  }
  offsets[text.length] = bytes;
  // The decoder drops a byte order mark.
  const dropped = Math.max(0, byteLength - bytes);
  return (offset) => (offsets[Math.min(offset, text.length)] ?? bytes) + (dropped === 3 ? 3 : 0);
}

/** Bytes of one code unit; each half of a surrogate pair has two of the four. */
function widthOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

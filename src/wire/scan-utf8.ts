/**
 * The length of the UTF-8 sequence that begins at this byte (0x80 or more), or the negative length of what is to be
 * replaced by one U+FFFD where it is none (Unicode 3.9, "maximal subparts", as the Encoding Standard does).
 */
export function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const second = at + 1 < bytes.length ? (bytes[at + 1] ?? 0) : 0;
  if (second < lowest(lead) || second > highest(lead)) return -1;
  if (lead < 0xe0) return 2;
  if (!isContinuation(bytes, at + 2)) return -2;
  if (lead < 0xf0) return 3;
  return isContinuation(bytes, at + 3) ? 4 : -3;
}

function lowest(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highest(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}

function isContinuation(bytes: Uint8Array, at: number): boolean {
  return at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80;
}

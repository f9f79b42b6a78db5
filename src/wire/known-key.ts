const slotCount = 1024;
const longestKept = 64;

/** The keys read last, over all texts: services write the same few in every answer. */
const slots: string[] = new Array(slotCount).fill('');

/** The key whose plain ASCII characters stand at these bytes, made once however often it is written, unless it is long. */
export function knownKey(bytes: Uint8Array, start: number, end: number): string | undefined {
  const length = end - start;
  if (length === 0) return '';
  if (length > longestKept) return undefined;
  const slot = slotOf(length, bytes[start] ?? 0, bytes[start + (length >> 1)] ?? 0, bytes[end - 1] ?? 0);
  const known = slots[slot] ?? '';
  if (isWritten(known, bytes, start, length)) return known;
  // A string of its own: a slice of the text would keep all of it from being freed.
  const key = String.fromCharCode(...bytes.subarray(start, end));
  slots[slot] = key;
  return key;
}

/** A cheap place by length and three characters; of keys that share one, the last is known. */
function slotOf(length: number, first: number, middle: number, last: number): number {
  return (length * 31 + first * 7 + middle * 131 + last * 17) & (slotCount - 1);
}

function isWritten(key: string, bytes: Uint8Array, start: number, length: number): boolean {
  if (key.length !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (key.charCodeAt(at) !== bytes[start + at]) return false;
  }
  return true;
}

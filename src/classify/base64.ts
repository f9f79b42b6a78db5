const standard = /^[A-Za-z0-9+/]*={0,2}$/;
const urlSafe = /^[A-Za-z0-9_-]*={0,2}$/;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = valuesOf(`${alphabet}-_`);

/** The bytes that the text is base64 of, in either alphabet, padded or not; undefined where it is none. */
export function base64Bytes(text: string): Uint8Array | undefined {
  if (!standard.test(text) && !urlSafe.test(text)) return undefined;
  const length = lettersIn(text);
  if (length % 4 === 1) return undefined;
  const bytes = new Uint8Array((length * 3) >> 2);
  let [held, bits, at] = [0, 0, 0];
  for (let from = 0; from < length; from += 1) {
    held = ((held << 6) | (values[text.charCodeAt(from)] ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}

/** How many bytes the text stands for if it is base64. */
export function base64Size(text: string): number {
  return (lettersIn(text) * 3) >> 2;
}

function lettersIn(text: string): number {
  let length = text.length;
  while (length > 0 && text[length - 1] === '=') length -= 1;
  return length;
}

function valuesOf(letters: string): Uint8Array {
  const found = new Uint8Array(128);
  for (let at = 0; at < letters.length; at += 1) {
    // The last two letters are the other alphabet's for the two before them.
    found[letters.charCodeAt(at)] = at < alphabet.length ? at : at - 2;
  }
  return found;
}

/** The bytes that the text is hexadecimal of, or undefined. */
export function hexBytes(text: string): Uint8Array | undefined {
  const digits = text.replace(/^(?:\\x|0x)/, '');
  if (digits.length % 2 === 1 || !/^[0-9a-fA-F]+$/.test(digits)) return undefined;
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}

/** Whether both hold the same bytes. */
export function isSameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.length === other.length &&
    one.every((byte, at) => byte === other[at])
  );
}

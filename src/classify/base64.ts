const standard = /^[A-Za-z0-9+/]*={0,2}$/;
const urlSafe = /^[A-Za-z0-9_-]*={0,2}$/;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, at) => [letter, at]));

/** The bytes that the text is base64 of, in either alphabet, padded or not; undefined where it is none. */
export function base64Bytes(text: string): Uint8Array | undefined {
  if (!standard.test(text) && !urlSafe.test(text)) return undefined;
  const letters = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (letters.length % 4 === 1) return undefined;
  const bytes = new Uint8Array((letters.length * 3) >> 2);
  let [held, bits, at] = [0, 0, 0];
  for (const letter of letters) {
    held = ((held << 6) | (values.get(letter) ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
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

import { shortAscii } from '../wire/text.ts';

/** How the bytes of a place become text. */
export type Charset = 'latin-1' | 'utf-8';

const longest = 48;
const plain = /^[\x20-\x7e]*$/;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu;

/** The bytes as text for a sentence: at most 48 characters, what cannot be seen as `<U+0000>`, bad UTF-8 as `<FF>`. */
export function quotedBytes(bytes: Uint8Array, charset: Charset): string {
  if (bytes.length === 0) return 'nothing';
  const head = bytes.subarray(0, wholeEnd(bytes, charset));
  return quotedText(charset === 'latin-1' ? asLatin1(head) : asUtf8(head));
}

/** The text for a sentence, shortened and made visible. */
export function quotedText(text: string): string {
  if (text.length <= longest && plain.test(text)) return text;
  const shown = [...text.slice(0, longest * 2)];
  const cut = shown.length > longest || text.length > longest * 2;
  return shown.slice(0, longest).join('').replace(unprintable, codePoint) + (cut ? '…' : '');
}

/** Where to cut the bytes, not within a character. */
function wholeEnd(bytes: Uint8Array, charset: Charset): number {
  if (bytes.length <= longest * 4) return bytes.length;
  let end = longest * 4;
  while (charset === 'utf-8' && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}

function asLatin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function asUtf8(bytes: Uint8Array): string {
  const plainly = shortAscii(bytes, 0, bytes.length);
  if (plainly !== undefined) return plainly;
  try {
    return strict.decode(bytes);
  } catch {
    let text = '';
    for (const byte of bytes.subarray(0, longest))
      text += byte < 0x80 ? String.fromCharCode(byte) : `<${byte.toString(16).toUpperCase()}>`;
    return text;
  }
}

function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

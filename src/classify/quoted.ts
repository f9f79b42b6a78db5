import type { Charset } from './reading.ts';

const longest = 48;
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu;

/** The bytes as text for a sentence: at most 48 characters, what cannot be seen as `<U+0000>`, bad UTF-8 as `<FF>`. */
export function quotedBytes(bytes: Uint8Array, charset: Charset): string {
  if (bytes.length === 0) return 'nothing';
  const head = bytes.subarray(0, longest * 4);
  return quotedText(charset === 'latin-1' ? decodedLatin1(head) : decodedUtf8(head));
}

/** The text for a sentence, shortened and made visible. */
export function quotedText(text: string): string {
  const shown = [...text.slice(0, longest * 2)];
  const cut = shown.length > longest || text.length > longest * 2;
  return shown.slice(0, longest).join('').replace(unprintable, codePoint) + (cut ? '…' : '');
}

function decodedLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function decodedUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
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

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text as UTF-8; lone surrogates as the three bytes that generalised UTF-8 (WTF-8) has for them. */
export function encodeText(text: string): Uint8Array {
  return text.isWellFormed() ? encoder.encode(text) : encodeGeneralised(text);
}

/** The text of these bytes, a byte order mark kept; what is not UTF-8 reads as U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return shortAscii(bytes, 0, bytes.length) ?? decoder.decode(bytes);
}

/** The text of the bytes in this span. */
export function decodeSpan(bytes: Uint8Array, start: number, end: number): string {
  return shortAscii(bytes, start, end) ?? decoder.decode(bytes.subarray(start, end));
}

const shortText = 32;

/**
 * The text of bytes that are few and ASCII throughout, else undefined: for those a call of the decoder, and a view of
 * the bytes to hand it, take longer than joining characters four at a time.
 */
export function shortAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > shortText) return undefined;
  let text = '';
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const [one, two, three, four] = [
      bytes[at] ?? 0,
      bytes[at + 1] ?? 0,
      bytes[at + 2] ?? 0,
      bytes[at + 3] ?? 0,
    ];
    if ((one | two | three | four) >= 0x80) return undefined;
    text += String.fromCharCode(one, two, three, four);
  }
  for (; at < end; at += 1) {
    const code = bytes[at] ?? 0;
    if (code >= 0x80) return undefined;
    text += String.fromCharCode(code);
  }
  return text;
}

function encodeGeneralised(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (character.length === 1 && code >= 0xd800 && code <= 0xdfff) {
      bytes[end] = 0xe0 | (code >> 12);
      bytes[end + 1] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end + 2] = 0x80 | (code & 0x3f);
      end += 3;
    } else {
      end += encoder.encodeInto(character, bytes.subarray(end)).written;
    }
  }
  return bytes.slice(0, end);
}

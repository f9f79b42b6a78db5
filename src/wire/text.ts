const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text as UTF-8; lone surrogates as the three bytes that generalised UTF-8 (WTF-8) has for them. */
export function encodeText(text: string): Uint8Array {
  return text.isWellFormed() ? encoder.encode(text) : encodeGeneralised(text);
}

/** The text of these bytes, a byte order mark kept; what is not UTF-8 reads as U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
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

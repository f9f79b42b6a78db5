import { decodeText } from './text.ts';

const escapeStart = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g;
const letters: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The value of a string's content (without quotes), escapes read; an escape that JSON does not know is its letter. */
export function unescapeString(content: string): string {
  return content.replace(escapeStart, (_, hex: string | undefined, letter: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return letters.get(letter ?? '') ?? letter ?? '';
  });
}

/** The text from which nodes take their strings: by byte offsets, in the order written. */
export interface TextSource {
  /** The text of these bytes; `ascii` says that each of them is one character. */
  slice(start: number, end: number, ascii: boolean): string;
}

/** The source of a text that is UTF-8 throughout: decoded once, then sliced; each piece is asked for once, in order. */
export function wholeText(bytes: Uint8Array): TextSource {
  const text = decodeText(bytes);
  // How many more bytes than UTF-16 code units were passed; a byte order mark is three bytes and one unit.
  let surplus = bytes[0] === 0xef ? 2 : 0;
  return {
    slice(start, end, ascii) {
      const first = start - surplus;
      if (!ascii) surplus += surplusOf(bytes, start, end);
      return text.slice(first, end - surplus);
    },
  };
}

/** The source of a text that is not UTF-8 throughout: each piece is decoded by itself. */
export function piecewiseText(bytes: Uint8Array): TextSource {
  return { slice: (start, end) => decodeText(bytes.subarray(start, end)) };
}

function surplusOf(bytes: Uint8Array, start: number, end: number): number {
  let surplus = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) surplus += 1;
    else if (byte >= 0xf0) surplus -= 1;
  }
  return surplus;
}

/** One character as it is shown: what is printed, the columns that takes, and the bytes it has as UTF-8. */
export interface Cell {
  readonly shown: string;
  readonly columns: number;
  readonly bytes: number;
}

/** Everything that a terminal would act on, hide, join or reorder; it is spelled out instead. */
const unseen = /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u115f\u1160\u3164\uffa0]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** The characters of a text as cells; `spellOut` also spells every character that is not ASCII. */
export function cellsOf(
  text: string,
  { spellOut = false }: { readonly spellOut?: boolean } = {},
): readonly Cell[] {
  return [...text].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x20 && code < 0x7f) return { shown: char, columns: 1, bytes: 1 };
    if (spellOut || unseen.test(char)) return spelledCell(code);
    return { shown: char, columns: wide.test(char) ? 2 : 1, bytes: utf8Length(code) };
  });
}

/** The character of this code point by its number: `<U+00E9>`. */
export function spelledCell(code: number): Cell {
  const shown = `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  return { shown, columns: shown.length, bytes: utf8Length(code) };
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Bytes that need not be UTF-8 as cells: what is no character is shown as `<ED A0 80>`. */
export function cellsOfBytes(bytes: Uint8Array): readonly Cell[] {
  const cells: Cell[] = [];
  let bad: number[] = [];
  const flush = (): void => {
    if (bad.length === 0) return;
    const shown = `<${bad.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')}>`;
    cells.push({ shown, columns: shown.length, bytes: bad.length });
    bad = [];
  };
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      bad.push(bytes[at] ?? 0);
      at += 1;
      continue;
    }
    flush();
    cells.push(
      ...cellsOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at, at + length))),
    );
    at += length;
  }
  flush();
  return cells;
}

/** Bytes of the UTF-8 character that begins here, or 0 where none does. */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

/** The bytes of base64 text. */
export function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** The columns that cells take together. */
export function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { columns }) => sum + columns, 0);
}

/** The bytes that cells stand for. */
export function byteCount(cells: readonly Cell[]): number {
  return cells.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** As many of the first cells as these columns hold. */
export function firstColumns(cells: readonly Cell[], most: number): readonly Cell[] {
  let columns = 0;
  for (const [at, cell] of cells.entries()) {
    columns += cell.columns;
    if (columns > most) return cells.slice(0, at);
  }
  return cells;
}

/** As many of the last cells as these columns hold. */
export function lastColumns(cells: readonly Cell[], most: number): readonly Cell[] {
  return firstColumns(cells.toReversed(), most).toReversed();
}

/** What cells print as. */
export function shownOf(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('');
}

/** A text with everything unseen spelled out, for places that show it whole; plain spaces stay. */
export function shownText(text: string): string {
  return isPlain(text) ? text : shownOf(cellsOf(text));
}

/** The columns of a text whose unseen characters are spelled out already. */
export function textColumns(text: string): number {
  return isPlain(text) ? text.length : columnsOf(cellsOf(text));
}

function isPlain(text: string): boolean {
  return /^[\u0020-\u007e]*$/.test(text);
}

/** A number with its thousands set apart. */
export function thousands(value: number): string {
  return String(value).replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ',');
}

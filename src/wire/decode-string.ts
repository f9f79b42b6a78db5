const backslash = '\\';
const hexadecimal = /^[0-9a-fA-F]{4}$/;
const letters: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The value of a string's content (without quotes), escapes read; an escape that JSON does not know is its letter. */
export function unescapeString(content: string): string {
  let value = '';
  let from = 0;
  for (let at = content.indexOf(backslash); at >= 0 && at + 1 < content.length; ) {
    const letter = content.charAt(at + 1);
    const unit = letter === 'u' ? content.slice(at + 2, at + 6) : '';
    const isUnit = hexadecimal.test(unit);
    value += content.slice(from, at);
    value += isUnit ? String.fromCharCode(Number.parseInt(unit, 16)) : (letters.get(letter) ?? letter);
    from = at + (isUnit ? 6 : 2);
    at = content.indexOf(backslash, from);
  }
  return value + content.slice(from);
}

const backslash = '\\';
const hexadecimal = /^[0-9a-fA-F]{4}$/;
/** What the escape with this letter stands for, where that is not the letter. */
const letters: readonly string[] = Array.from({ length: 128 }, (_, code) =>
  letterOf(String.fromCharCode(code)),
);

/** The value of a string's content (without quotes), escapes read; an escape that JSON does not know is its letter. */
export function unescapeString(content: string): string {
  return content.length < longContent ? unescapePiecewise(content) : unescapeLong(content);
}

/** From so many units on the engine's own reader is faster, even where now and then it refuses what we do not. */
const longContent = 64;

function unescapeLong(content: string): string {
  try {
    return JSON.parse(`"${content}"`);
  } catch {
    return unescapePiecewise(content);
  }
}

function unescapePiecewise(content: string): string {
  let value = '';
  let from = 0;
  for (let at = content.indexOf(backslash); at >= 0 && at + 1 < content.length; ) {
    const code = content.charCodeAt(at + 1);
    const unit = code === 0x75 ? content.slice(at + 2, at + 6) : '';
    const isUnit = unit !== '' && hexadecimal.test(unit);
    value += content.slice(from, at);
    value += isUnit
      ? String.fromCharCode(Number.parseInt(unit, 16))
      : (letters[code] ?? String.fromCharCode(code));
    from = at + (isUnit ? 6 : 2);
    at = content.indexOf(backslash, from);
  }
  return value + content.slice(from);
}

function letterOf(letter: string): string {
  const at = 'bfnrt'.indexOf(letter);
  return at < 0 ? letter : '\b\f\n\r\t'.charAt(at);
}

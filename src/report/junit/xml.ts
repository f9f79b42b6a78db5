const refused = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** The text as XML 1.0 character data; what XML cannot hold at all (C0, lone surrogates) is spelled out. */
export function xmlText(text: string): string {
  return text
    .replace(
      refused,
      (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .replace(/[&<>"\t\r]/g, (char) => entities[char] ?? char);
}

/** The text as the value of an attribute, quotes included. */
export function xmlAttribute(text: string): string {
  return `"${xmlText(text).replaceAll('\n', '&#10;')}"`;
}

/** Attributes with their names, each after a space. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}=${xmlAttribute(String(value))}`)
    .join('');
}

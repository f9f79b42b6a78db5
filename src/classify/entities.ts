const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#34|#x27|#x22|#x2f|#47|#x3d|#61|#96|#x60|#43);/gi;
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
  '#x22': '"',
  '#x2f': '/',
  '#47': '/',
  '#x3d': '=',
  '#61': '=',
  '#96': '`',
  '#x60': '`',
  '#43': '+',
};

/** Whether the two are one text once their entities are read, be they escaped twice. */
export function isOneTextByEntities(one: string, other: string): boolean {
  if ((one + other).search(entity) < 0) return false;
  return plain(one) === plain(other) || plain(plain(one)) === plain(plain(other));
}

function plain(text: string): string {
  return text.replace(entity, (each) => characters[each.slice(1, -1).toLowerCase()] ?? each);
}

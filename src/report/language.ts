const names: ReadonlyMap<string, string> = new Map([
  ['go', 'Go'],
  ['python', 'Python'],
  ['java', 'Java'],
  ['node', 'Node'],
  ['rust', 'Rust'],
]);

/** What a key of `fix` is called. */
function languageName(key: string): string {
  return names.get(key) ?? key;
}

/** A fix after the language it is for; one for both sides stands alone. */
export function fixText(key: string, text: string): string {
  return key === 'any' ? text : `${languageName(key)}: ${text}`;
}

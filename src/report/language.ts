const names: ReadonlyMap<string, string> = new Map([
  ['go', 'Go'],
  ['python', 'Python'],
  ['java', 'Java'],
  ['node', 'Node'],
  ['rust', 'Rust'],
  ['any', 'either side'],
]);

/** What a key of `fix` is called. */
export function languageName(key: string): string {
  return names.get(key) ?? key;
}

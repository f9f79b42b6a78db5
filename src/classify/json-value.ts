import type { Json } from '../model/json.ts';

const most = 2000;

/** Whether the value is `0`, `""` or `false`. */
export function isZeroScalar(json: Json | undefined): boolean {
  if (json?.kind === 'number') return isZeroLexeme(json.lexeme);
  if (json?.kind === 'string') return json.value === '';
  return json?.kind === 'boolean' && !json.value;
}

/** Whether the value is a list or an object without content. */
export function isEmptyCollection(json: Json | undefined): boolean {
  if (json?.kind === 'array') return json.items.length === 0;
  return json?.kind === 'object' && json.members.length === 0;
}

/** Whether the lexeme is a zero, in whatever spelling. */
export function isZeroLexeme(lexeme: string): boolean {
  return /^-?0+(?:\.0+)?(?:[eE][+-]?\d+)?$/.test(lexeme);
}

/** Whether the value is an object with members of which every leaf is null, `0`, `""`, `false` or empty. */
export function isBlankObject(json: Json | undefined): boolean {
  if (json?.kind !== 'object' || json.members.length === 0) return false;
  const stack: Json[] = [json];
  for (let seen = 0; stack.length > 0; seen += 1) {
    const next = stack.pop();
    if (next === undefined || seen > most) return false;
    if (next.kind === 'object') for (const member of next.members) stack.push(member.value);
    else if (next.kind !== 'null' && !isZeroScalar(next) && !isEmptyCollection(next)) return false;
  }
  return true;
}

/** What a sentence calls the value. */
export function noun(json: Json | undefined): string {
  switch (json?.kind) {
    case undefined:
      return 'nothing';
    case 'null':
      return 'null';
    case 'boolean':
      return String(json.value);
    case 'number':
      return 'a number';
    case 'string':
      return json.value === '' ? 'an empty string' : 'a string';
    case 'array':
      return json.items.length === 0 ? 'an empty list' : 'a list';
    case 'object':
      return json.members.length === 0 ? 'an empty object' : 'an object';
  }
}

import type { Json } from '../../model/json.ts';

/** How far a value is from the plainest; every shrink lowers it, so that shrinking ends. */
export function weightOf(json: Json): number {
  switch (json.kind) {
    case 'null':
      return 1;
    case 'boolean':
      return json.value ? 3 : 2;
    case 'number':
      return 4 + numberWeight(json.lexeme);
    case 'string':
      return 6 + textWeight(json.value) + (json.lexeme === undefined ? 0 : 0.5);
    case 'array':
      return json.items.reduce((sum, item) => sum + weightOf(item), 8);
    case 'object':
      return json.members.reduce(
        (sum, { key, value }) =>
          sum + 1 + textWeight(key.value) + (key.lexeme === undefined ? 0 : 0.5) + weightOf(value),
        9,
      );
  }
}

/** Digits weigh by their value, other characters of a lexeme more. */
function numberWeight(lexeme: string): number {
  let weight = 0;
  for (let at = 0; at < lexeme.length; at += 1) {
    const digit = lexeme.charCodeAt(at) - 0x30;
    weight += digit >= 0 && digit <= 9 ? 1 + digit * 0.05 : 2;
  }
  return weight;
}

/** Plain letters weigh least. */
export function textWeight(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) weight += unitWeight(text.charCodeAt(at));
  return weight;
}

function unitWeight(code: number): number {
  if (code === 0x61) return 1;
  if (code === 0x30) return 1.1;
  const isPlain =
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (isPlain) return 1.2;
  return code < 0x7f && code >= 0x20 ? 1.5 : 2;
}

import type { Json, JsonObject } from '../model/json.ts';
import { parseDecimal } from './decimal.ts';

/** A text that is the same for two values exactly where `equalJson` says that they are one; to put values in sets. */
export function keyOf(json: Json): string {
  let text = '';
  // What is still to be written, last first.
  const rest: (Json | string)[] = [json];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.kind === 'array') text += openArray(next.items, rest);
    else if (next.kind === 'object') text += openObject(next, rest);
    else text += scalarKey(next);
  }
  return text;
}

function openArray(items: readonly Json[], rest: (Json | string)[]): string {
  rest.push(']');
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item !== undefined) rest.push(',', item);
  }
  return '[';
}

function openObject(json: JsonObject, rest: (Json | string)[]): string {
  // Of repeated keys, the map keeps the last value.
  const members = [...new Map(json.members.map((member) => [member.key.value, member.value]))];
  members.sort(([left], [right]) => (left > right ? -1 : 1));
  rest.push('}');
  for (const [key, value] of members) rest.push(value, `${JSON.stringify(key)}:`);
  return '{';
}

function scalarKey(json: Exclude<Json, { kind: 'array' | 'object' }>): string {
  switch (json.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(json.value);
    case 'number':
      return numberKey(json.lexeme);
    case 'string':
      return JSON.stringify(json.value);
  }
}

function numberKey(lexeme: string): string {
  const decimal = parseDecimal(lexeme);
  if (decimal === undefined) return `?${lexeme}`;
  return `${decimal.negative ? '-' : ''}${decimal.digits}e${decimal.point}`;
}

import type { Json, JsonString } from '../model/json.ts';

/** The value as text: lexemes as they are, other strings the plainest way, no white space; any depth. */
export function writeJson(json: Json): string {
  let text = '';
  // What is still to be written, last first.
  const rest: (Json | string)[] = [json];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.kind === 'array') text += openArray(next.items, rest);
    else if (next.kind === 'object') text += openObject(next.members, rest);
    else text += writeScalar(next);
  }
  return text;
}

/** The spelling of a string value with quotes: escapes only where JSON needs them, and for lone surrogates. */
export function spellString(value: string): string {
  return JSON.stringify(value);
}

function openArray(items: Extract<Json, { kind: 'array' }>['items'], rest: (Json | string)[]): string {
  rest.push(']');
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item !== undefined) rest.push(item);
    if (at > 0) rest.push(',');
  }
  return '[';
}

function openObject(members: Extract<Json, { kind: 'object' }>['members'], rest: (Json | string)[]): string {
  rest.push('}');
  for (let at = members.length - 1; at >= 0; at -= 1) {
    const member = members[at];
    if (member !== undefined) rest.push(member.value, `${writeString(member.key)}:`);
    if (at > 0) rest.push(',');
  }
  return '{';
}

function writeScalar(json: Exclude<Json, { kind: 'array' | 'object' }>): string {
  switch (json.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return json.value ? 'true' : 'false';
    case 'number':
      return json.lexeme;
    case 'string':
      return writeString(json);
  }
}

function writeString(json: JsonString): string {
  return json.lexeme ?? spellString(json.value);
}

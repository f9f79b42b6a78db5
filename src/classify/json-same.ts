import type { Json } from '../model/json.ts';

const most = 20_000;

/** Whether both trees have one value (numbers by lexeme, objects by key in any order); false beyond 20,000 values. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  const stack: (readonly [Json | undefined, Json | undefined])[] = [[one, other]];
  for (let seen = 0; stack.length > 0; seen += 1) {
    const pair = stack.pop();
    if (pair === undefined || seen > most || !isAlike(pair[0], pair[1], stack)) return false;
  }
  return true;
}

function isAlike(
  one: Json | undefined,
  other: Json | undefined,
  stack: (readonly [Json | undefined, Json | undefined])[],
): boolean {
  if (one === undefined || other === undefined) return one === other;
  switch (one.kind) {
    case 'null':
      return other.kind === 'null';
    case 'boolean':
      return other.kind === 'boolean' && one.value === other.value;
    case 'number':
      return other.kind === 'number' && one.lexeme === other.lexeme;
    case 'string':
      return other.kind === 'string' && one.value === other.value;
    case 'array':
      if (other.kind !== 'array' || one.items.length !== other.items.length) return false;
      for (const [at, item] of one.items.entries()) stack.push([item, other.items[at]]);
      return true;
    case 'object': {
      if (other.kind !== 'object' || one.members.length !== other.members.length) return false;
      const members = new Map(other.members.map((member) => [member.key.value, member.value]));
      for (const member of one.members) stack.push([member.value, members.get(member.key.value)]);
      return true;
    }
  }
}

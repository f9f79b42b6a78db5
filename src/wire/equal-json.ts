import type { Json, JsonObject } from '../model/json.ts';
import { memberOf } from '../model/json.ts';
import { equalDecimals, parseDecimal } from './decimal.ts';

/**
 * Whether both are one value by JSON Schema: numbers by decimal value, objects without order, of repeated keys the last,
 * strings by code units, whatever their spelling. Any depth.
 */
export function equalJson(left: Json, right: Json): boolean {
  const pairs: Json[] = [left, right];
  while (pairs.length > 0) {
    const second = pairs.pop();
    const first = pairs.pop();
    if (first === undefined || second === undefined) return false;
    if (first !== second && !isSameSoFar(first, second, pairs)) return false;
  }
  return true;
}

/** Whether two numbers have one value; lexemes that JSON does not know only if they are spelled alike. */
export function equalNumbers(left: string, right: string): boolean {
  if (left === right) return true;
  const first = parseDecimal(left);
  const second = parseDecimal(right);
  return first !== undefined && second !== undefined && equalDecimals(first, second);
}

/** Compares two nodes and leaves their children to be compared. */
function isSameSoFar(left: Json, right: Json, pairs: Json[]): boolean {
  switch (left.kind) {
    case 'null':
      return right.kind === 'null';
    case 'boolean':
      return right.kind === 'boolean' && left.value === right.value;
    case 'number':
      return right.kind === 'number' && equalNumbers(left.lexeme, right.lexeme);
    case 'string':
      return right.kind === 'string' && left.value === right.value;
    case 'array':
      if (right.kind !== 'array' || left.items.length !== right.items.length) return false;
      for (const [index, item] of left.items.entries()) pairs.push(item, right.items[index] ?? item);
      return true;
    case 'object':
      return right.kind === 'object' && pairMembers(left, right, pairs);
  }
}

function pairMembers(left: JsonObject, right: JsonObject, pairs: Json[]): boolean {
  const keys = keysOf(left);
  if (keys.size !== keysOf(right).size) return false;
  for (const key of keys) {
    const first = memberOf(left, key);
    const second = memberOf(right, key);
    if (first === undefined || second === undefined) return false;
    pairs.push(first, second);
  }
  return true;
}

function keysOf(json: JsonObject): ReadonlySet<string> {
  return new Set(json.members.map((member) => member.key.value));
}

import type { Json } from '../model/json.ts';
import { memberOf } from '../model/json.ts';
import type { JsonPointer } from '../model/pointer.ts';
import { pointerTokens } from '../model/pointer.ts';

const indexForm = /^(?:0|[1-9]\d*)$/;

/** The value at this place (RFC 6901), or undefined where there is none; of repeated keys, the last. */
export function resolvePointer(json: Json | undefined, pointer: JsonPointer): Json | undefined {
  let at = json;
  for (const token of pointerTokens(pointer)) {
    at = childOf(at, token);
    if (at === undefined) return undefined;
  }
  return at;
}

/** The member or item that an unescaped reference token names. */
export function childOf(json: Json | undefined, token: string): Json | undefined {
  if (json?.kind === 'array') return indexForm.test(token) ? json.items[Number(token)] : undefined;
  return memberOf(json, token);
}

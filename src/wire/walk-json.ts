import type { Json } from '../model/json.ts';
import type { JsonPointer } from '../model/pointer.ts';
import { pointerTo, root } from '../model/pointer.ts';

/** A value within a value. */
export interface JsonPlace {
  readonly pointer: JsonPointer;
  readonly value: Json;
}

/** The value and all values within it, parents first, in the order written; any depth. */
export function* walkJson(json: Json, pointer: JsonPointer = root): Generator<JsonPlace, void, undefined> {
  const rest: JsonPlace[] = [{ pointer, value: json }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    yield next;
    for (const child of childrenOf(next).reverse()) rest.push(child);
  }
}

function childrenOf({ pointer, value }: JsonPlace): JsonPlace[] {
  if (value.kind === 'array') {
    return value.items.map((item, index) => ({ pointer: pointerTo(pointer, index), value: item }));
  }
  if (value.kind !== 'object') return [];
  return value.members.map((member) => ({
    pointer: pointerTo(pointer, member.key.value),
    value: member.value,
  }));
}

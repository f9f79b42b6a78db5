import type { Json } from '../../model/json.ts';
import { type Clause, demand } from '../solve/clause.ts';
import { objectKind } from '../solve/kind.ts';
import type { Keyword } from './keyword.ts';

/** `required`: members that must be there. */
export const required: Keyword = {
  name: 'required',
  assert(shape, value) {
    for (const key of stringsOf(value)) shape.object.required.add(key);
  },
  refute(_universe, value) {
    return [...new Set(stringsOf(value))].map((key) => [absent(key)]);
  },
};

/** Demands an object without this member. */
export function absent(key: string): Clause {
  return demand(`absent ${JSON.stringify(key)}`, (shape) => {
    shape.kinds &= objectKind;
    shape.object.forbidden.add(key);
  });
}

/** Demands an object with this member. */
export function present(key: string): Clause {
  return demand(`present ${JSON.stringify(key)}`, (shape) => {
    shape.kinds &= objectKind;
    shape.object.required.add(key);
  });
}

/** The strings of an array; what is no string is left out. */
export function stringsOf(value: Json | undefined): readonly string[] {
  if (value?.kind !== 'array') return [];
  return value.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}

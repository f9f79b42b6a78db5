import type { JsonKind } from '../../model/json.ts';

/** A set of JSON kinds as bits. */
export type Kinds = number;

export const nullKind: Kinds = 1;
export const booleanKind: Kinds = 2;
export const numberKind: Kinds = 4;
export const stringKind: Kinds = 8;
export const arrayKind: Kinds = 16;
export const objectKind: Kinds = 32;
export const everyKind: Kinds = 63;

/** The bit of each kind, in the order in which plainer kinds come first. */
export const kindBits: Readonly<Record<JsonKind, Kinds>> = {
  null: nullKind,
  boolean: booleanKind,
  number: numberKind,
  string: stringKind,
  array: arrayKind,
  object: objectKind,
};

/** The kinds of a set, plainest first. */
export function kindsIn(set: Kinds): readonly JsonKind[] {
  return (Object.keys(kindBits) as JsonKind[]).filter((kind) => (set & kindBits[kind]) !== 0);
}

/** The kind bit of a JSON Schema type name; `integer` is a number, an unknown name nothing. */
export function kindOfType(type: string): Kinds {
  if (type === 'integer') return numberKind;
  return Object.hasOwn(kindBits, type) ? kindBits[type as JsonKind] : 0;
}

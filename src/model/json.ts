/**
 * JSON that keeps what was written: order, repeated keys, number lexemes, string spellings.
 * `start` and `end` are byte offsets in the text a node was read from; both are `NOWHERE` in a node that was built.
 */
export type Json = JsonNull | JsonBoolean | JsonNumber | JsonString | JsonArray | JsonObject;

/** The offset of a node that no text contains. */
export const NOWHERE = -1;

/** Byte offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface JsonNull extends Span {
  readonly kind: 'null';
}

export interface JsonBoolean extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** A number as its lexeme; `NaN`, `Infinity` and `-Infinity` are lexemes that RFC 8259 refuses and readers accept. */
export interface JsonNumber extends Span {
  readonly kind: 'number';
  readonly lexeme: string;
}

/**
 * A string as its value (UTF-16, lone surrogates kept; bytes that are not UTF-8 read as U+FFFD) and, where it matters,
 * its spelling with the quotes. Without a spelling it is written the plainest way.
 */
export interface JsonString extends Span {
  readonly kind: 'string';
  readonly value: string;
  readonly lexeme: string | undefined;
}

export interface JsonArray extends Span {
  readonly kind: 'array';
  readonly items: readonly Json[];
}

/** An object as its members in the order written, repeated keys included. */
export interface JsonObject extends Span {
  readonly kind: 'object';
  readonly members: readonly Member[];
}

export interface Member {
  readonly key: JsonString;
  readonly value: Json;
}

/** The name of a node's type, as JSON Schema spells it (every number is `number`). */
export type JsonKind = Json['kind'];

const nowhere = { start: NOWHERE, end: NOWHERE } as const;

/** The null that was built, not read. */
export const jsonNull: JsonNull = { kind: 'null', ...nowhere };

/** A boolean node. */
export function jsonBoolean(value: boolean): JsonBoolean {
  return { kind: 'boolean', value, start: NOWHERE, end: NOWHERE };
}

/** A number node of the lexeme, which is taken as it is. */
export function jsonNumber(lexeme: string | number | bigint): JsonNumber {
  return { kind: 'number', lexeme: String(lexeme), start: NOWHERE, end: NOWHERE };
}

/** A string node; `lexeme` (quotes included) is the spelling to write. */
export function jsonString(value: string, lexeme?: string): JsonString {
  return { kind: 'string', value, lexeme, start: NOWHERE, end: NOWHERE };
}

/** An array node. */
export function jsonArray(items: readonly Json[]): JsonArray {
  return { kind: 'array', items, start: NOWHERE, end: NOWHERE };
}

/** An object node of members in the order given. */
export function jsonObject(members: readonly Member[]): JsonObject {
  return { kind: 'object', members, start: NOWHERE, end: NOWHERE };
}

/** One member of an object node. */
export function jsonMember(key: string, value: Json): Member {
  return { key: jsonString(key), value };
}

const indexes = new WeakMap<JsonObject, ReadonlyMap<string, Json>>();
const indexedFrom = 8;

/** The value of the last member with this key (what most readers keep), or undefined. */
export function memberOf(json: Json | undefined, key: string): Json | undefined {
  if (json?.kind !== 'object') return undefined;
  if (json.members.length >= indexedFrom) return indexOf(json).get(key);
  for (let at = json.members.length - 1; at >= 0; at -= 1) {
    const member = json.members[at];
    if (member?.key.value === key) return member.value;
  }
  return undefined;
}

/** The value of a string member, or undefined where it is absent or of another type. */
export function textOf(json: Json | undefined, key: string): string | undefined {
  const value = memberOf(json, key);
  return value?.kind === 'string' ? value.value : undefined;
}

/** The value of a boolean member, or undefined where it is absent or of another type. */
export function flagOf(json: Json | undefined, key: string): boolean | undefined {
  const value = memberOf(json, key);
  return value?.kind === 'boolean' ? value.value : undefined;
}

function indexOf(json: JsonObject): ReadonlyMap<string, Json> {
  const known = indexes.get(json);
  if (known !== undefined) return known;
  const index = new Map(json.members.map((member) => [member.key.value, member.value]));
  indexes.set(json, index);
  return index;
}

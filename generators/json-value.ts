import type { Json } from '../src/generate.ts';
import {
  jsonArray,
  jsonBoolean,
  jsonMember,
  jsonNull,
  jsonNumber,
  jsonObject,
  jsonString,
} from '../src/generate.ts';

/** What plain JavaScript can say of a JSON value; numbers that it cannot hold are given by their lexeme. */
export type Plain =
  | null
  | boolean
  | string
  | number
  | Lexeme
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** A number as it is spelled. */
export interface Lexeme {
  readonly lexeme: string;
}

/** The number of this spelling. */
export function lexeme(spelling: string): Lexeme {
  return { lexeme: spelling };
}

/** The value as lossless JSON. */
export function jsonOf(value: Plain): Json {
  if (value === null) return jsonNull;
  if (typeof value === 'boolean') return jsonBoolean(value);
  if (typeof value === 'string') return jsonString(value);
  if (typeof value === 'number') return jsonNumber(value);
  if (isList(value)) return jsonArray(value.map(jsonOf));
  if (isLexeme(value)) return jsonNumber(value.lexeme);
  return jsonObject(Object.entries(value).map(([key, member]) => jsonMember(key, jsonOf(member))));
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isLexeme(value: Plain): value is Lexeme {
  return (
    typeof value === 'object' && value !== null && 'lexeme' in value && typeof value['lexeme'] === 'string'
  );
}

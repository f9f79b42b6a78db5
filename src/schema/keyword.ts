import type { Json, JsonKind } from '../model/json.ts';
import type { SchemaRef } from '../model/schema.ts';
import type { Check, KeywordPlace } from './run.ts';

/** The vocabularies of draft 2020-12 (JSON Schema, 8.1.2), by the last part of their URIs. */
export type Vocabulary =
  | 'core'
  | 'applicator'
  | 'validation'
  | 'unevaluated'
  | 'format-annotation'
  | 'content';

/** A keyword: which vocabulary it belongs to, and how its value becomes a check. */
export interface Keyword {
  readonly vocabulary: Vocabulary;
  /** Undefined where the keyword asserts nothing: its value is of the wrong type, or a sibling does its work. */
  readonly compile: (context: KeywordContext) => Rule | undefined;
}

/** A check and the type of value that it is for. */
export interface Rule {
  readonly on: JsonKind | 'any';
  readonly check: Check;
}

/** What a keyword is compiled from. */
export interface KeywordContext {
  readonly value: Json;
  readonly place: KeywordPlace;
  readonly schema: SchemaRef;
  readonly settings: SchemaSettings;
  /** The value of another keyword of the same schema. */
  sibling(keyword: string): Json | undefined;
  /** The check of a schema within the value of this keyword (or of a sibling), by reference tokens below the schema. */
  subschema(...tokens: readonly (string | number)[]): Check;
  /** The check of a schema that a reference names. */
  target(ref: SchemaRef): Check;
}

/** How schemas are applied. */
export interface SchemaSettings {
  readonly formats: 'assert' | 'ignore';
  /** With a direction, `required` leaves out what is `readOnly` in requests and `writeOnly` in responses. */
  readonly direction: 'request' | 'response' | undefined;
  /** Told of each pattern that no regular expression can be made of; it then asserts nothing. */
  readonly unsupported: (place: KeywordPlace, reason: string) => void;
}

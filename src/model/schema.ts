import type { Json } from './json.ts';
import type { JsonPointer } from './pointer.ts';

/** Documents by absolute URI without fragment, read losslessly; schemas in them follow JSON Schema 2020-12. */
export interface DocumentSet {
  readonly documents: ReadonlyMap<string, Json>;
  /** Where a place stands in its file; absent where the documents came from no file. */
  readonly locate?: (uri: string, pointer: JsonPointer) => Position | undefined;
}

/** A place in a file that a person can open; line and column (in characters) count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A schema: a place in a set of documents. */
export interface SchemaRef {
  readonly set: DocumentSet;
  readonly uri: string;
  readonly pointer: JsonPointer;
}

/** One assertion that a value fails: which keyword, at which place of the schema and of the value. */
export interface SchemaError {
  readonly keyword: string;
  readonly schema: { readonly uri: string; readonly pointer: JsonPointer };
  readonly at: JsonPointer;
  readonly message: string;
}

/** All assertions that the value fails; none when it is valid. With the text that it was read from, parts seen before are known by it. */
export type Validate = (value: Json, text?: Uint8Array) => readonly SchemaError[];

/** What the schemas at one place say about its values, read loosely: an annotation, not an assertion. */
export interface SchemaFacts {
  /** The types that some schema there allows; empty where none says. */
  readonly types: ReadonlySet<string>;
  readonly formats: readonly string[];
  /** Values of `enum` and `const`. */
  readonly values: readonly Json[];
  readonly nullable: boolean;
  /** The object that holds the place requires it. */
  readonly required: boolean;
  readonly description: string | undefined;
}

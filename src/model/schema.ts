import type { Json } from './json.ts';
import type { JsonPointer } from './pointer.ts';

/** Documents by absolute URI without fragment, read losslessly; schemas in them follow JSON Schema 2020-12. */
export interface DocumentSet {
  readonly documents: ReadonlyMap<string, Json>;
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

/** All assertions that the value fails; none when it is valid. */
export type Validate = (value: Json) => readonly SchemaError[];

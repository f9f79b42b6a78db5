import type { Json } from './json.ts';
import type { JsonPointer } from './pointer.ts';
import type { SchemaRef } from './schema.ts';

declare const operationBrand: unique symbol;

/** Method and path template, as in `POST /comments`; the name of an operation everywhere. */
export type OperationKey = string & { readonly [operationBrand]: true };

/** The key of a method (any case) and a path template. */
export function operationKey(method: string, path: string): OperationKey {
  return `${method.toUpperCase()} ${path}` as OperationKey;
}

/** A place in a document that a person can open; line and column count from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: JsonPointer;
}

/** An operation of the OpenAPI document, references resolved, schemas in 2020-12. */
export interface Operation {
  readonly key: OperationKey;
  /** operationId, where the document gives one. */
  readonly id: string | undefined;
  readonly method: string;
  /** The path template, server base path not included. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly ResponseSpec[];
  readonly security: readonly SecurityRequirement[];
  readonly source: Source;
}

export type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';
export type ParameterStyle =
  | 'matrix'
  | 'label'
  | 'form'
  | 'simple'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required: boolean;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** Absent where the document gives none: anything goes. */
  readonly schema: SchemaRef | undefined;
  /** The media type when the parameter has `content` instead of `schema`: its value is serialised as that. */
  readonly mediaType: string | undefined;
  readonly examples: readonly Json[];
  readonly source: Source;
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: readonly MediaType[];
}

export interface MediaType {
  /** As the document spells it, ranges such as `application/*` included. */
  readonly type: string;
  readonly schema: SchemaRef | undefined;
  readonly examples: readonly Json[];
  /** By property, for form and multipart bodies. */
  readonly encoding: ReadonlyMap<string, Encoding>;
  /** Where the document declares it; absent where it was built. */
  readonly source?: Source;
}

export interface Encoding {
  readonly contentType: string | undefined;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export interface ResponseSpec {
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly headers: readonly ResponseHeader[];
  readonly content: readonly MediaType[];
  readonly links: readonly Link[];
  readonly source: Source;
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly explode: boolean;
  readonly schema: SchemaRef | undefined;
  readonly source: Source;
}

/** A link of a response to an operation; `expression` is a runtime expression or a constant (OpenAPI, Link Object). */
export interface Link {
  readonly name: string;
  readonly target: OperationKey;
  readonly parameters: readonly LinkParameter[];
  readonly body: Json | undefined;
}

export interface LinkParameter {
  readonly name: string;
  /** Where the name was qualified, as in `path.id`. */
  readonly in: ParameterPlace | undefined;
  readonly expression: Json;
}

/** Alternatives are listed; all schemes of one alternative apply. */
export type SecurityRequirement = readonly SecurityScheme[];

export interface SecurityScheme {
  readonly name: string;
  readonly type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS';
  /** For apiKey: where, and the field's name. */
  readonly in: 'query' | 'header' | 'cookie' | undefined;
  readonly field: string | undefined;
  /** For http: `basic`, `bearer`, … in lower case. */
  readonly scheme: string | undefined;
}

/** The document as the tool knows it. */
export interface Document {
  readonly path: string;
  readonly title: string;
  readonly version: string;
  readonly sha256: string;
  /** Path of the first server, without a trailing slash: `/v1` or ``. */
  readonly basePath: string;
  readonly operations: readonly Operation[];
  /** The names of its component schemas. */
  readonly schemas: readonly string[];
  readonly problems: readonly SpecProblem[];
}

/** Something wrong with the document that did not stop us; the operation it spoils is left out or loosened. */
export interface SpecProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly source: Source;
}

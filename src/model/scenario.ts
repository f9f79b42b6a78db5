import type { HeaderField } from './header.ts';
import type { OperationKey } from './operation.ts';
import type { JsonPointer } from './pointer.ts';

/** A sequence of cases sent in order to each side; the last one is what the scenario is about, the others set it up. */
export interface Scenario {
  readonly steps: readonly [Case, ...Case[]];
}

/** One concrete request, with holes where a value of an earlier answer of the same side goes. */
export interface Case {
  readonly operation: OperationKey;
  readonly method: string;
  /** The request target as sent: path and query, percent-encoded, without the side's base URL. */
  readonly target: Template;
  readonly headers: readonly CaseHeader[];
  readonly body: CaseBody;
  readonly validity: Validity;
  readonly origin: Origin;
}

export interface CaseHeader {
  readonly name: string;
  readonly value: Template;
}

/** Text is sent as UTF-8 (lone surrogates as the three bytes that WTF-8 gives them). */
export type CaseBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: Template }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** Text with holes. */
export type Template = readonly (string | Hole)[];

export interface Hole {
  readonly kind: 'hole';
  readonly take: Take;
  readonly encoding: HoleEncoding;
  /** What is sent when the earlier answer holds no such value. */
  readonly otherwise: string;
}

/** How the taken value enters the text. `json` keeps the lexeme; `raw` is for header values. */
export type HoleEncoding = 'path' | 'query' | 'raw' | 'json';

/** A value of an earlier step's answer: what stands at the place, or at the first of the others that has something. */
export type Take = TakePlace & { readonly step: number; readonly or?: readonly TakePlace[] };

/** A place of an answer, or a part of the URL that stands there. */
export type TakePlace =
  | { readonly kind: 'response body'; readonly pointer: JsonPointer; readonly part?: UrlPart }
  | { readonly kind: 'response header'; readonly name: string; readonly part?: UrlPart };

/** The `{name}` of a path, as in the template `/jobs/{name}`; or the query parameter of that name. */
export type UrlPart =
  | { readonly kind: 'path'; readonly template: string; readonly name: string }
  | { readonly kind: 'query'; readonly name: string };

/** Whether the document allows the request, and if not, the one constraint that it breaks. */
export type Validity =
  | { readonly kind: 'valid' }
  | {
      readonly kind: 'invalid';
      /** `path id`, `query limit`, `header If-Match`, `body`, `method`, `media type`. */
      readonly where: string;
      readonly pointer: JsonPointer;
      readonly keyword: string;
      readonly reason: string;
    };

/** Where a case comes from. */
export type Origin = 'generated' | 'boundary' | 'example' | 'hazard' | 'custom' | 'pact' | 'recorded';

/** A request as one side gets it, all holes filled. */
export interface SentRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly HeaderField[];
  readonly body: Uint8Array;
}

import type { Place } from './difference.ts';
import type { Source } from './operation.ts';
import type { JsonPointer, PointerPattern } from './pointer.ts';

/** One way in which one side's answer breaks the document or a pact. */
export interface Violation {
  readonly place: Place;
  readonly pointer: JsonPointer;
  readonly pattern: PointerPattern;
  /** JSON Schema keyword, or `status`, `content-type`, `header`, `json` for what the document says around schemas. */
  readonly keyword: string;
  /** `specs/comments.openapi.yaml#/paths/…`, or `web-client.json#…`. */
  readonly contract: string;
  readonly source: Source | undefined;
  /** The offending text, shortened. */
  readonly text: string;
  readonly explanation: string;
}

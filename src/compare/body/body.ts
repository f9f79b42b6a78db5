import type { JsonPlace } from '../json/json-bodies.ts';

/** One side's body, or a part of it that is a body of its own. */
export interface Body extends JsonPlace {
  readonly bytes: Uint8Array;
  /** What the side says it is; empty where it says nothing. */
  readonly contentType: string;
}

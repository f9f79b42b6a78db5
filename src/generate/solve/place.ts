import type { Json } from '../../model/json.ts';
import type { SchemaRef } from '../../model/schema.ts';

/** A schema with what it says; one object for one place and dynamic scope, so that places compare by identity. */
export interface Place {
  readonly id: number;
  readonly ref: SchemaRef;
  /** An object, or a boolean; `true` where the place holds something else. */
  readonly schema: Json;
  /** The base URIs of the schema resources entered on the way here, outermost first, for `$dynamicRef`. */
  readonly scope: readonly string[];
}

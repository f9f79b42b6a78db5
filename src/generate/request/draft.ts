import type { HeaderField } from '../../model/header.ts';
import type { Json } from '../../model/json.ts';
import type { MediaType, Operation, Parameter } from '../../model/operation.ts';
import type { JsonPointer } from '../../model/pointer.ts';
import type { Origin, Take, Validity } from '../../model/scenario.ts';
import type { Layout } from '../spelling/layout.ts';
import type { PercentStyle } from './percent.ts';
import type { TargetFlaw } from './target-flaw.ts';

/** A request as values, before it is text: what shrinking works on. */
export interface Draft {
  readonly operation: Operation;
  readonly method: string;
  readonly parameters: readonly ParameterDraft[];
  readonly body: BodyDraft;
  readonly headers: readonly HeaderField[];
  readonly percent: PercentStyle;
  readonly target: TargetFlaw;
  readonly validity: Validity;
  readonly origin: Origin;
}

export interface ParameterDraft {
  readonly parameter: Parameter;
  readonly value: Json;
  /** Sent instead of the value where the earlier answer has it. */
  readonly take: Take | undefined;
  /** In a header: what stands before and after the value, as in a list of entity tags. */
  readonly around?: readonly [before: string, after: string];
}

export type BodyDraft =
  | { readonly kind: 'none'; readonly contentType: string | undefined }
  | {
      readonly kind: 'json' | 'form' | 'multipart' | 'text';
      readonly contentType: string | undefined;
      readonly media: MediaType;
      readonly value: Json;
      readonly takes: ReadonlyMap<JsonPointer, Take>;
      readonly layout: Layout;
    }
  | { readonly kind: 'bytes'; readonly contentType: string | undefined; readonly bytes: Uint8Array }
  | { readonly kind: 'flawed'; readonly contentType: string | undefined; readonly text: string };

import type { Json, Span } from './json.ts';
import type { JsonPointer, PointerPattern } from './pointer.ts';

/** How deep a difference goes: only the lexemes, the value, or the shape; outside bodies and headers, what differs. */
export type Level = 'spelling' | 'value' | 'shape' | 'status' | 'violation' | 'effect' | 'protocol';

/** Where in an observation something is. */
export type Place =
  | { readonly kind: 'status' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'framing' }
  | { readonly kind: 'protocol' }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'trailer'; readonly name: string }
  | { readonly kind: 'body' }
  | { readonly kind: 'store'; readonly store: string };

/**
 * One located fact on which the sides disagree.
 * `fact` names the kind of disagreement; the fragments are the bytes of both sides with what they parse to.
 */
export interface Difference {
  readonly fact: Fact;
  readonly level: Level;
  readonly place: Place;
  readonly pointer: JsonPointer;
  readonly pattern: PointerPattern;
  readonly legacy: Fragment;
  readonly candidate: Fragment;
  /** Set when this difference only follows from another one, which is named; it is no finding. */
  readonly follows: string | undefined;
  /** How many further differences of this fact and pattern the comparison met and did not list. */
  readonly more: number;
}

/** The kind of disagreement, from the bytes alone; causes refine it. */
export type Fact =
  // JSON bodies
  | 'presence' // a member or item of one side only; the other fragment is absent
  | 'type' // two JSON types
  | 'number-value'
  | 'number-spelling'
  | 'string-value'
  | 'string-spelling'
  | 'boolean-value'
  | 'member-order'
  | 'item-order' // the same items as a multiset, in another order
  | 'repeated-key' // a key repeated on one side only, or a different number of times
  | 'whitespace' // between tokens
  | 'byte-order-mark'
  | 'json-flaw' // one side's text is no JSON (RFC 8259), or another flaw than the other side's
  | 'trailing-bytes'
  // other bodies
  | 'body-presence' // empty against something
  | 'body-format' // JSON against text, …
  | 'text'
  | 'bytes'
  | 'too-large' // cut at the limit on one side only
  // heads
  | 'status'
  | 'reason'
  | 'framing'
  | 'header-presence'
  | 'header-name-spelling'
  | 'header-value'
  | 'header-spelling' // same meaning, other bytes: optional white space, quotes, case of a token
  | 'header-repeats' // one list in one field or in several; or another count
  | 'header-order' // of fields of one name
  | 'header-part-presence' // a directive, parameter, attribute
  | 'header-part-value'
  | 'header-part-order'
  | 'protocol' // what a strict parser refuses
  | 'no-answer'; // one side answered, the other did not, or both failed otherwise

/** What stands on one side. */
export type Fragment =
  | { readonly kind: 'absent'; readonly span: Span }
  | {
      readonly kind: 'text';
      readonly bytes: Uint8Array;
      readonly span: Span;
      readonly json: Json | undefined;
    };

/** What a place is called in reports: `response body`, `response header ETag`, `status`. */
export function placeName(place: Place): string {
  switch (place.kind) {
    case 'status':
    case 'reason':
    case 'framing':
    case 'protocol':
      return place.kind;
    case 'header':
      return `response header ${place.name}`;
    case 'trailer':
      return `trailer ${place.name}`;
    case 'body':
      return 'response body';
    case 'store':
      return place.store;
  }
}

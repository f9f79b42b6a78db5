import type { Json, Span } from '../model/json.ts';
import type { Source } from '../model/operation.ts';
import { type JsonPointer, pointer, pointerTokens } from '../model/pointer.ts';
import type { DocumentSet, Position, SchemaRef } from '../model/schema.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { memberPlace, type Place } from './place.ts';
import { placeOf, type Resources, targetOf } from './references.ts';
import type { SourceText } from './source-text.ts';
import type { Tell } from './trouble.ts';
import type { Dialect } from './walk.ts';

/** What the parts of an operation are read with. */
export interface Context {
  readonly set: DocumentSet;
  readonly dialect: Dialect;
  readonly tell: Tell;
  /** The place itself, or where its `$ref`s lead at last; undefined where they lead to nothing. */
  follow(place: Place): Place | undefined;
  /** The place that a reference written in this file names. */
  find(base: string, reference: string): Place | undefined;
  sourceOf(place: Place): Source;
}

/** Everything read, as one context. */
export function openContext(
  texts: ReadonlyMap<string, SourceText>,
  documents: ReadonlyMap<string, Json>,
  options: { readonly resources: Resources; readonly dialect: Dialect; readonly tell: Tell },
): Context {
  const positionAt = (uri: string, offset: number): Position =>
    texts.get(uri)?.position(offset) ?? { file: uri, line: 1, column: 1 };
  const locate = (uri: string, at: JsonPointer): Position => {
    const document = documents.get(uri);
    return positionAt(uri, document === undefined ? 0 : offsetOf(document, at));
  };
  const find = (base: string, reference: string): Place | undefined => {
    const target = targetOf(base, reference);
    return target === undefined ? undefined : placeOf(target, documents, options.resources);
  };
  const follow = (place: Place): Place | undefined => {
    const seen = new Set<Json>();
    let at: Place | undefined = place;
    while (at !== undefined) {
      const reference = memberPlace(at, '$ref')?.json;
      if (reference === undefined) return at;
      if (reference.kind !== 'string' || seen.has(at.json)) return undefined;
      seen.add(at.json);
      at = find(at.uri, reference.value);
    }
    return undefined;
  };
  const sourceOf = (place: Place): Source => ({
    ...locate(place.uri, place.pointer),
    pointer: place.pointer,
  });
  return { set: { documents, locate }, dialect: options.dialect, tell: options.tell, follow, find, sourceOf };
}

/** The schema at a place. */
export function schemaRefOf(place: Place | undefined, context: Context): SchemaRef | undefined {
  if (place === undefined || (place.json.kind !== 'object' && place.json.kind !== 'boolean'))
    return undefined;
  return { set: context.set, uri: place.uri, pointer: place.pointer };
}

/** The offset of the key at the pointer or, where that is gone or was built, of the nearest place above it. */
function offsetOf(document: Json, at: JsonPointer): number {
  for (let text: string = at; text !== ''; ) {
    const cut = text.lastIndexOf('/');
    const parent = resolvePointer(document, pointer(text.slice(0, cut)));
    const token = pointerTokens(pointer(text.slice(cut)))[0] ?? '';
    const span = parent === undefined ? undefined : spanIn(parent, token);
    if (span !== undefined && span.start >= 0) return span.start;
    text = text.slice(0, cut);
  }
  return Math.max(0, document.start);
}

function spanIn(parent: Json, token: string): Span | undefined {
  if (parent.kind === 'object') return parent.members.findLast((member) => member.key.value === token)?.key;
  return parent.kind === 'array' ? parent.items[Number(token)] : undefined;
}

import { textOf } from '../model/json.ts';
import { pointerTokens, root } from '../model/pointer.ts';
import type { DocumentSet, SchemaRef } from '../model/schema.ts';
import { childOf } from '../wire/resolve-pointer.ts';
import { documentSchemas } from './document-schemas.ts';
import { documentIn, metaSchemaUri } from './meta-schema.ts';
import { resolveUri, splitFragment } from './resolve-uri.ts';

/** What the documents of a set call themselves and their parts. */
export interface DocumentIndex {
  /** Schema resources by absolute URI: documents as they were retrieved, and whatever has an `$id`. */
  readonly resources: ReadonlyMap<string, SchemaRef>;
  /** `$anchor` and `$dynamicAnchor`, by `resource#name`. */
  readonly anchors: ReadonlyMap<string, SchemaRef>;
  /** `$dynamicAnchor` only. */
  readonly dynamicAnchors: ReadonlyMap<string, SchemaRef>;
}

const indexes = new WeakMap<DocumentSet, DocumentIndex>();

/** The index of the set; worked out once, so that a set must not change after a reference was resolved in it. */
export function indexOf(set: DocumentSet): DocumentIndex {
  const known = indexes.get(set);
  if (known !== undefined) return known;
  const index = createIndex(set);
  indexes.set(set, index);
  return index;
}

/** The base URI in force at a schema: that of the nearest `$id` at or above it, else the document's own. */
export function baseOf({ set, uri, pointer }: SchemaRef): string {
  let at = documentIn(set, uri);
  // OpenAPI 3.2 documents name themselves by `$self`.
  let base = withId(uri, textOf(at, '$id') ?? textOf(at, '$self'));
  for (const token of pointerTokens(pointer)) {
    at = childOf(at, token);
    base = withId(base, textOf(at, '$id'));
  }
  return base;
}

function withId(base: string, id: string | undefined): string {
  return id === undefined || id.startsWith('#') ? base : resolveUri(base, splitFragment(id).document);
}

function createIndex(set: DocumentSet): DocumentIndex {
  const resources = new Map<string, SchemaRef>();
  const anchors = new Map<string, SchemaRef>();
  const dynamicAnchors = new Map<string, SchemaRef>();
  const uris = new Set([...set.documents.keys(), metaSchemaUri]);
  for (const uri of uris) resources.set(uri, { set, uri, pointer: root });
  for (const uri of uris) {
    const document = documentIn(set, uri);
    if (document === undefined) continue;
    const whole: SchemaRef = { set, uri, pointer: root };
    if (!resources.has(baseOf(whole))) resources.set(baseOf(whole), whole);
    for (const { pointer, schema } of documentSchemas(document)) {
      const id = textOf(schema, '$id');
      const anchor = textOf(schema, '$anchor');
      const dynamic = textOf(schema, '$dynamicAnchor');
      if (id === undefined && anchor === undefined && dynamic === undefined) continue;
      const ref: SchemaRef = { set, uri, pointer };
      const base = baseOf(ref);
      if (id !== undefined && !resources.has(base)) resources.set(base, ref);
      if (anchor !== undefined) anchors.set(`${base}#${anchor}`, ref);
      if (dynamic === undefined) continue;
      anchors.set(`${base}#${dynamic}`, ref);
      dynamicAnchors.set(`${base}#${dynamic}`, ref);
    }
  }
  return { resources, anchors, dynamicAnchors };
}

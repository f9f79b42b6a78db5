import type { Json } from '../model/json.ts';
import { textOf } from '../model/json.ts';
import { pointer as asPointer, root } from '../model/pointer.ts';
import type { DocumentSet, SchemaRef } from '../model/schema.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { baseOf, indexOf } from './document-index.ts';
import { documentIn } from './meta-schema.ts';
import { percentDecode, resolveUri, splitFragment } from './resolve-uri.ts';

/** The schema at this place, or undefined where the document or the place is missing. */
export function schemaAt(ref: SchemaRef): Json | undefined {
  return resolvePointer(documentIn(ref.set, ref.uri), ref.pointer);
}

/**
 * What a `$ref` (or the first step of a `$dynamicRef`) at this schema names, within the set; undefined where that is not
 * there. Nothing is ever fetched.
 */
export function resolveReference(from: SchemaRef, reference: string): SchemaRef | undefined {
  const { fragment } = splitFragment(reference);
  const uri = resolveUri(baseOf(from), reference);
  if (fragment !== '' && !fragment.startsWith('/')) {
    return indexOf(from.set).anchors.get(`${uri}#${percentDecode(fragment)}`);
  }
  const resource = resourceAt(from.set, uri);
  if (resource === undefined) return undefined;
  if (fragment === '') return resource;
  const pointer = asPointer(resource.pointer + percentDecode(fragment));
  const ref: SchemaRef = { set: from.set, uri: resource.uri, pointer };
  return schemaAt(ref) === undefined ? undefined : ref;
}

/**
 * What a `$dynamicRef` names, where the schema resources (base URIs) entered so far are `scope`, outermost first: where
 * the first step ends at a `$dynamicAnchor`, the outermost resource that has one of that name decides.
 */
export function resolveDynamicReference(
  from: SchemaRef,
  reference: string,
  scope: readonly string[],
): SchemaRef | undefined {
  const target = resolveReference(from, reference);
  const name = dynamicName(target, reference);
  if (name === undefined) return target;
  const { dynamicAnchors } = indexOf(from.set);
  for (const resource of scope) {
    const found = dynamicAnchors.get(`${resource}#${name}`);
    if (found !== undefined) return found;
  }
  return target;
}

/** The anchor's name where the first step of a `$dynamicRef` ended at a `$dynamicAnchor`; else it is a plain `$ref`. */
export function dynamicName(target: SchemaRef | undefined, reference: string): string | undefined {
  const name = percentDecode(splitFragment(reference).fragment);
  if (target === undefined || name === '' || name.startsWith('/')) return undefined;
  return textOf(schemaAt(target), '$dynamicAnchor') === name ? name : undefined;
}

/** A document by its own URI needs no index, which takes a walk through the whole set. */
function resourceAt(set: DocumentSet, uri: string): SchemaRef | undefined {
  if (documentIn(set, uri) !== undefined) return { set, uri, pointer: root };
  return indexOf(set).resources.get(uri);
}

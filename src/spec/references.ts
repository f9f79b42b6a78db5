import type { Json } from '../model/json.ts';
import { type JsonPointer, pointer, root } from '../model/pointer.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import type { Place } from './place.ts';

/** Where a reference leads: the URI without fragment, and the fragment (percent-decoded). */
export interface Target {
  readonly uri: string;
  readonly fragment: string;
}

/** Schemas that have a URI of their own (`$id`), by that URI without fragment. */
export type Resources = ReadonlyMap<string, { readonly uri: string; readonly pointer: JsonPointer }>;

/** The target of a reference as written, or undefined where it is no URI reference. */
export function targetOf(base: string, reference: string): Target | undefined {
  const hash = reference.indexOf('#');
  const path = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? '' : decodedFragment(reference.slice(hash + 1));
  if (fragment === undefined) return undefined;
  if (path === '') return { uri: base, fragment };
  if (!URL.canParse(path, base)) return undefined;
  return { uri: withoutFragment(new URL(path, base).href), fragment };
}

/** The place that the target names by a pointer; undefined where nothing is there, or where it names an anchor. */
export function placeOf(
  target: Target,
  documents: ReadonlyMap<string, Json>,
  resources: Resources,
): Place | undefined {
  if (target.fragment !== '' && !target.fragment.startsWith('/')) return undefined;
  const below = pointer(target.fragment);
  const whole = documents.get(target.uri);
  if (whole !== undefined) return placeIn(whole, target.uri, below);
  const resource = resources.get(target.uri);
  const document = resource === undefined ? undefined : documents.get(resource.uri);
  if (resource === undefined || document === undefined) return undefined;
  return placeIn(document, resource.uri, pointer(`${resource.pointer}${below}`));
}

/** The URI up to its fragment. */
export function withoutFragment(uri: string): string {
  const hash = uri.indexOf('#');
  return hash < 0 ? uri : uri.slice(0, hash);
}

/** The place of the whole document. */
export function wholePlace(uri: string, json: Json): Place {
  return { uri, pointer: root, json };
}

function placeIn(document: Json, uri: string, at: JsonPointer): Place | undefined {
  const json = resolvePointer(document, at);
  return json === undefined ? undefined : { uri, pointer: at, json };
}

function decodedFragment(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

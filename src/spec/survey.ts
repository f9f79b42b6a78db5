import type { Json } from '../model/json.ts';
import { pointer } from '../model/pointer.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import type { Kind } from './grammar.ts';
import type { Library } from './library.ts';
import { nearestName } from './nearest-name.ts';
import type { Place } from './place.ts';
import { type Followed, tellCycles } from './reference-cycles.ts';
import { placeOf, type Resources, type Target, targetOf } from './references.ts';
import { didYouMean, type Tell } from './trouble.ts';
import { type Dialect, type Edge, openWalk, type Walk } from './walk.ts';

/** What a walk over all files found: which values are schemas, and which of them have a URI of their own. */
export interface Survey {
  readonly schemas: ReadonlySet<Json>;
  readonly resources: Resources;
}

/** Where a walk begins. */
export interface Start {
  readonly place: Place;
  readonly kind: Kind;
  readonly dialect: Dialect;
}

/** Walks over a document and all that it refers to, loading files on the way, and tells what is wrong. */
export async function surveyDocument(start: Start, library: Library, tell: Tell): Promise<Survey> {
  const walk = openWalk(start.dialect, tell);
  walk.enter({ place: start.place, kind: start.kind, base: start.place.uri });
  const followed = new Map<Json, Followed>();
  for (let edges = walk.drain(); edges.length > 0; edges = walk.drain()) {
    for (const edge of edges) {
      const place = await placeBehind(edge, walk, { library, tell });
      if (place === undefined) continue;
      followed.set(edge.place.json, { to: place.json, spot: edge.spot });
      walk.enter({ place, kind: edge.kind, base: place.uri });
    }
  }
  tellCycles(followed, tell);
  return { schemas: walk.schemas, resources: walk.resources };
}

interface Surroundings {
  readonly library: Library;
  readonly tell: Tell;
}

/** Where a reference leads, its file loaded; undefined, and told, where it leads nowhere. */
async function placeBehind(
  edge: Edge,
  walk: Walk,
  { library, tell }: Surroundings,
): Promise<Place | undefined> {
  const target = targetOf(edge.base, edge.reference);
  if (target === undefined) {
    tell('dangling-reference', edge.spot, `${quoted(edge.reference)} is no reference`);
    return undefined;
  }
  const isKnown = library.documents.has(target.uri) || walk.resources.has(target.uri);
  if (isKnownDialect(target.uri)) return undefined;
  if (!isKnown && !(await library.load(target.uri, edge.spot))) return undefined;
  const place = placeOf(target, library.documents, walk.resources);
  if (place === undefined) tellDangling(edge, target, { library, tell });
  return place;
}

function tellDangling(edge: Edge, target: Target, { library, tell }: Surroundings): void {
  // An anchor; whoever reads the schema resolves it.
  if (target.fragment !== '' && !target.fragment.startsWith('/')) return;
  const cut = target.fragment.lastIndexOf('/');
  const parent = resolvePointer(library.documents.get(target.uri), pointer(target.fragment.slice(0, cut)));
  const near = (): string | undefined => {
    const names = parent?.kind === 'object' ? parent.members.map((member) => member.key.value) : [];
    return didYouMean(nearestName(target.fragment.slice(cut + 1), names));
  };
  tell('dangling-reference', edge.spot, `${quoted(edge.reference)} leads to nothing`, near);
}

/** Meta-schemas, which are known without reading them. */
function isKnownDialect(uri: string): boolean {
  return /^https?:\/\/(?:json-schema\.org|spec\.openapis\.org)\//.test(uri);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text);
}

import { type Json, memberOf, textOf } from '../model/json.ts';
import { root } from '../model/pointer.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { checkSchema } from './check-schema.ts';
import { grammar, type Kind } from './grammar.ts';
import type { Library } from './library.ts';
import { nearestName } from './nearest-name.ts';
import { itemPlaces, keySpot, memberPlace, memberPlaces, type Place, spotOf } from './place.ts';
import { tellCycles } from './reference-cycles.ts';
import { placeOf, type Resources, type Target, targetOf, withoutFragment } from './references.ts';
import { didYouMean, type Spot, type Tell } from './trouble.ts';

/** What a walk over all files found: which values are schemas, and which of them have a URI of their own. */
export interface Survey {
  readonly schemas: ReadonlySet<Json>;
  readonly resources: Resources;
}

/** Which rules the files follow: in 3.0 nothing beside a `$ref` counts. */
export type Dialect = '3.0' | '3.1';

/** Where a walk begins. */
export interface Start {
  readonly place: Place;
  readonly kind: Kind;
  readonly dialect: Dialect;
}

/** A value to visit; relative references in it are resolved against `base`. */
interface Visit {
  readonly place: Place;
  readonly kind: Kind;
  readonly base: string;
}

interface Edge extends Visit {
  readonly reference: string;
  readonly spot: Spot;
}

/** Walks over a document and all that it refers to, loading files on the way, and tells what is wrong. */
export async function surveyDocument(start: Start, library: Library, tell: Tell): Promise<Survey> {
  const walk = openWalk(start.dialect, tell);
  walk.enter({ place: start.place, kind: start.kind, base: start.place.uri });
  const followed = new Map<Json, { readonly to: Json; readonly spot: Spot }>();
  const failed = new Set<string>();
  for (let edges = walk.drain(); edges.length > 0; edges = walk.drain()) {
    for (const edge of edges) {
      const target = targetOf(edge.base, edge.reference);
      if (target === undefined)
        tell('dangling-reference', edge.spot, `${quoted(edge.reference)} is no reference`);
      if (target === undefined || isKnownDialect(target.uri)) continue;
      if (!library.documents.has(target.uri) && !walk.resources.has(target.uri)) {
        await library.load(target.uri, edge.spot);
        if (!library.documents.has(target.uri)) failed.add(target.uri);
      }
      if (failed.has(target.uri)) continue;
      const place = placeOf(target, library.documents, walk.resources);
      if (place === undefined) tellDangling(edge, target, library, tell);
      else {
        followed.set(edge.place.json, { to: place.json, spot: edge.spot });
        walk.enter({ place, kind: edge.kind, base: target.uri });
      }
    }
  }
  tellCycles(followed, tell);
  return { schemas: walk.schemas, resources: walk.resources };
}

interface Walk {
  readonly schemas: ReadonlySet<Json>;
  readonly resources: Resources;
  enter(visit: Visit): void;
  /** Visits all that was entered and what is below it; returns the references met. */
  drain(): readonly Edge[];
}

function openWalk(dialect: Dialect, tell: Tell): Walk {
  const seen = new Map<Kind, Set<Json>>();
  const schemas = seenAs(seen, 'schema');
  const resources = new Map<string, { readonly uri: string; readonly pointer: Place['pointer'] }>();
  const stack: Visit[] = [];
  let edges: Edge[] = [];

  const enter = (visit: Visit): void => {
    const known = seenAs(seen, visit.kind);
    if (known.has(visit.place.json)) return;
    known.add(visit.place.json);
    stack.push(visit);
  };

  const follow = (visit: Visit, key: string): void => {
    const written = memberOf(visit.place.json, key);
    if (written === undefined) return;
    const spot = { ...keySpot(visit.place, key), span: written };
    if (written.kind === 'string') edges.push({ ...visit, reference: written.value, spot });
    else tell('wrong-shape', spot, `${key} is not text`);
  };

  const visitOne = (visit: Visit): void => {
    const { place, kind } = visit;
    if (place.json.kind !== 'object') {
      if (kind !== 'schema' || place.json.kind !== 'boolean') tellShape(place, kind, tell);
      return;
    }
    const refers = memberOf(place.json, '$ref') !== undefined;
    if (refers && kind !== 'schema') follow(visit, '$ref');
    if (refers && kind !== 'schema' && kind !== 'path-item') return;
    if (kind === 'schema') {
      const inner = enterSchema(visit);
      if (!refers || dialect !== '3.0') enterParts(inner, enter, tell);
      return;
    }
    enterParts(visit, enter, tell);
  };

  const enterSchema = (visit: Visit): Visit => {
    const id = dialect === '3.0' ? undefined : textOf(visit.place.json, '$id');
    const base =
      id === undefined || !URL.canParse(id, visit.base) ? visit.base : new URL(id, visit.base).href;
    const inner = { ...visit, base: withoutFragment(base) };
    if (id !== undefined) resources.set(inner.base, { uri: visit.place.uri, pointer: visit.place.pointer });
    follow(inner, '$ref');
    if (dialect !== '3.0') follow(inner, '$dynamicRef');
    if (dialect !== '3.0' || memberOf(visit.place.json, '$ref') === undefined) checkSchema(visit.place, tell);
    return inner;
  };

  return {
    schemas,
    resources,
    enter,
    drain() {
      for (let next = stack.pop(); next !== undefined; next = stack.pop()) visitOne(next);
      const met = edges;
      edges = [];
      return met;
    },
  };
}

function enterParts(visit: Visit, enter: (visit: Visit) => void, tell: Tell): void {
  const { place, base } = visit;
  if (place.json.kind !== 'object') return;
  const parts = grammar[visit.kind];
  for (const { key } of place.json.members) {
    const part = parts.get(key.value);
    const held = part === undefined ? undefined : memberPlace(place, key.value);
    if (part === undefined || held === undefined) continue;
    for (const each of heldPlaces(held, part.held, tell)) enter({ place: each, kind: part.kind, base });
  }
}

function heldPlaces(place: Place, held: 'one' | 'list' | 'map' | 'fields', tell: Tell): readonly Place[] {
  if (held === 'one') return [place];
  const wanted = held === 'list' ? 'array' : 'object';
  if (place.json.kind !== wanted) {
    tell(
      'wrong-shape',
      spotOf(place),
      `${place.pointer} is not ${wanted === 'array' ? 'a list' : 'an object'}`,
    );
    return [];
  }
  if (held === 'list') return itemPlaces(place);
  const members = memberPlaces(place);
  return members.filter(([key]) => held === 'map' || !key.startsWith('x-')).map(([, each]) => each);
}

function seenAs(seen: Map<Kind, Set<Json>>, kind: Kind): Set<Json> {
  const known = seen.get(kind) ?? new Set();
  seen.set(kind, known);
  return known;
}

function tellShape(place: Place, kind: Kind, tell: Tell): void {
  const name = kind.replace('-', ' ');
  tell(
    'wrong-shape',
    spotOf(place),
    `${place.pointer} is no ${name}: ${place.json.kind} instead of an object`,
  );
}

function tellDangling(edge: Edge, target: Target, library: Library, tell: Tell): void {
  // An anchor; whoever reads the schema resolves it.
  if (target.fragment !== '' && !target.fragment.startsWith('/')) return;
  const cut = target.fragment.lastIndexOf('/');
  const document = library.documents.get(target.uri);
  const parent =
    document && resolvePointer(document, `${root}${target.fragment.slice(0, cut)}` as typeof root);
  const names = parent?.kind === 'object' ? parent.members.map((member) => member.key.value) : [];
  const near = nearestName(target.fragment.slice(cut + 1), names);
  tell('dangling-reference', edge.spot, `${quoted(edge.reference)} leads to nothing`, didYouMean(near));
}

/** Meta-schemas, which are known without reading them. */
function isKnownDialect(uri: string): boolean {
  return /^https?:\/\/(?:json-schema\.org|spec\.openapis\.org)\//.test(uri);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text);
}

import { type Json, memberOf, textOf } from '../model/json.ts';
import { checkSchema } from './check-schema.ts';
import { grammar, type Held, type Kind } from './grammar.ts';
import { itemPlaces, keySpot, memberPlace, memberPlaces, type Place, spotOf } from './place.ts';
import { type Resources, withoutFragment } from './references.ts';
import type { Spot, Tell } from './trouble.ts';

/** Which rules the files follow: in 3.0 nothing beside a `$ref` counts. */
export type Dialect = '3.0' | '3.1';

/** A value to visit; relative references in it are resolved against `base`. */
export interface Visit {
  readonly place: Place;
  readonly kind: Kind;
  readonly base: string;
}

/** A reference met on the way. */
export interface Edge extends Visit {
  readonly reference: string;
  readonly spot: Spot;
}

/** A walk over objects of an OpenAPI document, each visited once for each kind that it is used as. */
export interface Walk {
  readonly schemas: ReadonlySet<Json>;
  readonly resources: Resources;
  enter(visit: Visit): void;
  /** Visits all that was entered and what is below it; returns the references met. */
  drain(): readonly Edge[];
}

interface Route {
  readonly dialect: Dialect;
  readonly tell: Tell;
  readonly seen: Map<Kind, Set<Json>>;
  readonly resources: Map<string, Pick<Place, 'uri' | 'pointer'>>;
  readonly stack: Visit[];
  edges: Edge[];
}

/** A walk that has been nowhere. */
export function openWalk(dialect: Dialect, tell: Tell): Walk {
  const route: Route = { dialect, tell, seen: new Map(), resources: new Map(), stack: [], edges: [] };
  return {
    schemas: seenAs(route, 'schema'),
    resources: route.resources,
    enter: (visit) => enter(route, visit),
    drain() {
      for (let next = route.stack.pop(); next !== undefined; next = route.stack.pop()) visitOne(route, next);
      const met = route.edges;
      route.edges = [];
      return met;
    },
  };
}

function enter(route: Route, visit: Visit): void {
  const known = seenAs(route, visit.kind);
  if (known.has(visit.place.json)) return;
  known.add(visit.place.json);
  route.stack.push(visit);
}

function seenAs(route: Route, kind: Kind): Set<Json> {
  const known = route.seen.get(kind);
  if (known !== undefined) return known;
  const created = new Set<Json>();
  route.seen.set(kind, created);
  return created;
}

function visitOne(route: Route, visit: Visit): void {
  const { place, kind } = visit;
  if (kind === 'schema') {
    visitSchema(route, visit);
    return;
  }
  if (place.json.kind !== 'object') {
    tellShape(route, place, kind);
    return;
  }
  follow(route, visit, '$ref');
  // Only a path item may have members beside its reference.
  if (kind === 'path-item' || memberOf(place.json, '$ref') === undefined) enterParts(route, visit);
}

function visitSchema(route: Route, visit: Visit): void {
  const { place } = visit;
  if (place.json.kind === 'boolean') return;
  if (place.json.kind !== 'object') {
    tellShape(route, place, 'schema');
    return;
  }
  if (route.dialect === '3.0') {
    follow(route, visit, '$ref');
    if (memberOf(place.json, '$ref') !== undefined) return;
  }
  const inner = route.dialect === '3.0' ? visit : enterResource(route, visit);
  checkSchema(place, route.tell);
  enterParts(route, inner);
}

/** The visit with the base that the schema itself names; its references are noted. */
function enterResource(route: Route, visit: Visit): Visit {
  const { uri, pointer, json } = visit.place;
  const id = textOf(json, '$id');
  const isNamed = id !== undefined && URL.canParse(id, visit.base);
  const inner = isNamed ? { ...visit, base: withoutFragment(new URL(id, visit.base).href) } : visit;
  if (isNamed) route.resources.set(inner.base, { uri, pointer });
  follow(route, inner, '$ref');
  follow(route, inner, '$dynamicRef');
  return inner;
}

function follow(route: Route, visit: Visit, key: string): void {
  const written = memberOf(visit.place.json, key);
  if (written === undefined) return;
  const spot = { ...keySpot(visit.place, key), span: written };
  if (written.kind === 'string') route.edges.push({ ...visit, reference: written.value, spot });
  else route.tell('wrong-shape', spot, `${key} is not text`);
}

function enterParts(route: Route, { place, kind, base }: Visit): void {
  if (place.json.kind !== 'object') return;
  for (const { key } of place.json.members) {
    const part = grammar[kind].get(key.value);
    const held = part === undefined ? undefined : memberPlace(place, key.value);
    if (part === undefined || held === undefined) continue;
    for (const each of heldPlaces(route, held, part.held))
      enter(route, { place: each, kind: part.kind, base });
  }
}

function heldPlaces(route: Route, place: Place, held: Held): readonly Place[] {
  if (held === 'one') return [place];
  const wanted = held === 'list' ? 'array' : 'object';
  if (place.json.kind !== wanted) {
    const name = held === 'list' ? 'a list' : 'an object';
    route.tell('wrong-shape', spotOf(place), `${place.pointer} is not ${name}`);
    return [];
  }
  if (held === 'list') return itemPlaces(place);
  const members = memberPlaces(place);
  return members.filter(([key]) => held === 'map' || !key.startsWith('x-')).map(([, each]) => each);
}

function tellShape(route: Route, place: Place, kind: Kind): void {
  const message = `${place.pointer} is no ${kind.replace('-', ' ')}: ${place.json.kind} instead of an object`;
  route.tell('wrong-shape', spotOf(place), message);
}

import type { Arbitrary } from 'fast-check';
import { type Json, jsonBoolean, memberOf } from '../../model/json.ts';
import { escapeToken, pointer, pointerTokens } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { baseOf } from '../../schema/document-index.ts';
import { resolveDynamicReference, resolveReference, schemaAt } from '../../schema/resolve.ts';
import type { Keyword } from '../keyword/keyword.ts';
import type { Clause } from './clause.ts';
import { clausesKey, distinctClauses } from './clause.ts';
import { type Judge, judgeOf } from './judge.ts';
import { createNode, type Node } from './node.ts';
import type { Place } from './place.ts';
import { TimeUp } from './time-up.ts';

/** What a schema's arbitraries have in common: interned places and nodes, so that recursion ends where it began. */
export interface Universe {
  readonly settings: UniverseSettings;
  readonly judge: Judge;
  place(ref: SchemaRef): Place;
  /** The place below `of`, or undefined where nothing is. */
  child(of: Place, ...tokens: readonly string[]): Place | undefined;
  /** The place that a `$dynamicRef` in `from` names, or undefined. */
  followDynamic(from: Place, reference: string): Place | undefined;
  /** The place that a `$ref` in `from` names, or undefined. */
  follow(from: Place, reference: string): Place | undefined;
  /** The user's own arbitrary of the schema at a place, or undefined. */
  own(place: Place): Arbitrary<Json> | undefined;
  node(clauses: readonly Clause[], decisions?: ReadonlyMap<string, number>): Node;
  /** What could not be solved, as keyword and place. */
  readonly troubles: Map<string, Trouble>;
}

export interface UniverseSettings {
  /** `format` refuses values, so that breaking it makes a value invalid. */
  readonly assertFormats: boolean;
  /** Members with this annotation are left out where they may be. */
  readonly direction: 'request' | 'response' | 'none';
  /** Strings of formats that the user gives. */
  readonly formats: ReadonlyMap<string, Arbitrary<string>>;
  /** Values of component schemas that the user gives, by the schema's name; none where absent. */
  readonly schemas?: ReadonlyMap<string, Arbitrary<Json>>;
  /** The keywords that a schema uses, each with its value: handed in, since keywords hold schemas themselves. */
  readonly keywordsOf: (schema: Json) => readonly (readonly [Keyword, Json])[];
  /** Says that the time is up; never where absent. */
  readonly isOver?: () => boolean;
}

/** A keyword that the engine cannot honour, and why. */
export interface Trouble {
  readonly keyword: string;
  readonly place: Place;
  readonly reason: string;
  readonly unsupported: boolean;
}

/** A universe without places yet. */
export function createUniverse(settings: UniverseSettings): Universe {
  const places = new Map<string, Place>();
  const nodes = new Map<string, Node>();
  const judge = judgeOf(settings);

  function intern(ref: SchemaRef, schema: Json | undefined, scope: readonly string[]): Place {
    const key = `${ref.uri}#${ref.pointer} ${scope.join(' ')}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const isSchema = schema?.kind === 'object' || schema?.kind === 'boolean';
    const place = { id: places.size, ref, schema: isSchema ? schema : jsonBoolean(true), scope };
    places.set(key, place);
    return place;
  }

  const universe: Universe = {
    settings,
    judge,
    troubles: new Map(),
    place: (ref) => intern(ref, schemaAt(ref), [baseOf(ref)]),
    child(of, ...tokens) {
      let schema: Json | undefined = of.schema;
      for (const token of tokens)
        schema = schema?.kind === 'array' ? schema.items[Number(token)] : memberOf(schema, token);
      if (schema === undefined) return undefined;
      const below = tokens.map((token) => `/${escapeToken(token)}`).join('');
      const ref = { ...of.ref, pointer: pointer(of.ref.pointer + below) };
      return intern(ref, schema, memberOf(schema, '$id') === undefined ? of.scope : entered(of.scope, ref));
    },
    follow(from, reference) {
      const target = resolveReference(from.ref, reference);
      return target === undefined ? undefined : intern(target, schemaAt(target), entered(from.scope, target));
    },
    followDynamic(from, reference) {
      const target = resolveDynamicReference(from.ref, reference, from.scope);
      return target === undefined ? undefined : intern(target, schemaAt(target), entered(from.scope, target));
    },
    own({ ref }) {
      if (settings.schemas === undefined || settings.schemas.size === 0) return undefined;
      const [first, second, name, ...below] = pointerTokens(ref.pointer);
      const isComponent = first === 'components' && second === 'schemas' && below.length === 0;
      return isComponent && name !== undefined ? settings.schemas.get(name) : undefined;
    },
    node(clauses, decisions = new Map()) {
      const distinct = distinctClauses(clauses);
      const key = `${clausesKey(distinct)}${decisionsKey(decisions)}`;
      const known = nodes.get(key);
      if (known !== undefined) return known;
      if (settings.isOver?.() === true) throw new TimeUp();
      const node = createNode(universe, distinct, decisions);
      nodes.set(key, node);
      return node;
    },
  };
  return universe;
}

/** The scope with the resource of `ref` in it; where it is already, its first place is what counts. */
function entered(scope: readonly string[], ref: SchemaRef): readonly string[] {
  const base = baseOf(ref);
  return scope.includes(base) ? scope : [...scope, base];
}

function decisionsKey(decisions: ReadonlyMap<string, number>): string {
  let key = '';
  for (const [name, chosen] of decisions) key += `|${name}=${chosen}`;
  return key;
}

import type { Arbitrary } from 'fast-check';
import type { Json } from '../../model/json.ts';
import type { Breach } from '../draw/drawing.ts';
import type { Scaled } from '../number/scaled.ts';
import type { Alternative, Clause } from './clause.ts';
import { everyKind, type Kinds } from './kind.ts';
import type { Place } from './place.ts';
import type { Universe } from './universe.ts';

/** What is demanded of a value, all keywords of all its schemas together; built up by clauses. */
export interface Shape {
  readonly universe: Universe;
  /** Which alternative of a group was chosen, by the group's name. */
  readonly decisions: ReadonlyMap<string, number>;
  kinds: Kinds;
  /** The only values, where `enum` or `const` lists them. */
  values: readonly Json[] | undefined;
  readonly excluded: Json[];
  readonly number: NumberDemand;
  readonly string: StringDemand;
  readonly array: ArrayDemand;
  readonly object: ObjectDemand;
  /** Choices not made yet. */
  readonly groups: Group[];
  /** Demands that drawing alone does not ensure. */
  readonly guards: Clause[];
  /** Values that the schemas name as examples. */
  readonly examples: Json[];
  /** Arbitraries that the user gives for its schemas. */
  readonly own: Arbitrary<Json>[];
  breach: Breach | undefined;
  /** The schemas being applied, innermost first. */
  owner: Owner | undefined;
}

/** The chain of schemas that a keyword stands in, through in-place applicators. */
export interface Owner {
  readonly key: string;
  readonly place: Place;
  readonly parent: Owner | undefined;
}

/** A choice between ways to meet a demand on values of some kinds. */
export interface Group {
  readonly name: string;
  readonly kinds: Kinds;
  readonly alternatives: readonly Alternative[];
}

export interface Bound {
  readonly at: Scaled;
  readonly exclusive: boolean;
}

export interface NumberDemand {
  low: Bound | undefined;
  high: Bound | undefined;
  integer: boolean;
  fractional: boolean;
  readonly multiples: Scaled[];
  readonly notMultiples: Scaled[];
}

export interface StringDemand {
  min: number;
  max: number;
  readonly patterns: string[];
  readonly notPatterns: string[];
  readonly formats: string[];
  readonly notFormats: string[];
  encoding: string | undefined;
  mediaType: string | undefined;
}

export interface ArrayDemand {
  min: number;
  max: number;
  unique: boolean;
  repeated: boolean;
  /** Clauses for the item at an index. */
  readonly items: Map<number, Clause[]>;
  /** Clauses for all items from an index on. */
  readonly rest: { readonly from: number; readonly clauses: readonly Clause[] }[];
  readonly contains: ContainsDemand[];
  /** Some item from `from` on meets the clauses. */
  readonly exists: ItemDemand[];
  readonly unevaluated: Unevaluated[];
  /** Which leading items a schema evaluates (`Infinity`: all), by the owner that says so. */
  readonly evaluated: EvaluatedItems[];
}

/** Some item from `from` on meets the clauses, and every other one meets `others`. */
export interface ItemDemand {
  readonly from: number;
  readonly clauses: readonly Clause[];
  readonly others?: readonly Clause[];
}

export interface ContainsDemand {
  readonly clauses: readonly Clause[];
  readonly none: readonly Clause[];
  readonly min: number;
  readonly max: number;
  readonly owner: Owner | undefined;
}

export interface ObjectDemand {
  min: number;
  max: number;
  readonly required: Set<string>;
  readonly forbidden: Set<string>;
  readonly properties: Map<string, Clause[]>;
  readonly patterns: PatternDemand[];
  readonly rest: RestDemand[];
  readonly names: Clause[];
  readonly exists: MemberDemand[];
  /** Like `rest` and `names`, for every member but those that must exist to break something. */
  readonly others: RestDemand[];
  readonly otherNames: Clause[];
  readonly unevaluated: Unevaluated[];
  readonly evaluated: EvaluatedKeys[];
}

export interface PatternDemand {
  readonly source: string;
  readonly clauses: readonly Clause[];
}

/** Clauses for every member that `properties` and `patternProperties` of one schema do not name. */
export interface RestDemand {
  readonly keys: ReadonlySet<string>;
  readonly patterns: readonly string[];
  /** Only for names that this pattern matches. */
  readonly only?: string;
  readonly clauses: readonly Clause[];
}

/** Some member exists whose name meets `names` and no rest's keys, and whose value meets `clauses`. */
export interface MemberDemand {
  readonly names: readonly Clause[];
  readonly besides: RestDemand | undefined;
  readonly clauses: readonly Clause[];
}

export interface Unevaluated {
  readonly owner: Owner | undefined;
  readonly clauses: readonly Clause[];
}

export interface EvaluatedItems {
  readonly owner: Owner | undefined;
  readonly upTo: number;
  /** Set where `unevaluatedItems` itself says so, which it does not see. */
  readonly by?: Owner | undefined;
}

export interface EvaluatedKeys {
  /** Set where `unevaluatedProperties` itself says so, which it does not see. */
  readonly by?: Owner | undefined;
  readonly owner: Owner | undefined;
  readonly keys: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly all: boolean;
}

/** A shape that demands nothing. */
export function openShape(universe: Universe, decisions: ReadonlyMap<string, number>): Shape {
  return {
    universe,
    decisions,
    kinds: everyKind,
    values: undefined,
    excluded: [],
    number: {
      low: undefined,
      high: undefined,
      integer: false,
      fractional: false,
      multiples: [],
      notMultiples: [],
    },
    string: openString(),
    array: openArray(),
    object: openObject(),
    groups: [],
    guards: [],
    examples: [],
    own: [],
    breach: undefined,
    owner: undefined,
  };
}

function openString(): StringDemand {
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    patterns: [],
    notPatterns: [],
    formats: [],
    notFormats: [],
    encoding: undefined,
    mediaType: undefined,
  };
}

function openArray(): ArrayDemand {
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    unique: false,
    repeated: false,
    items: new Map(),
    rest: [],
    contains: [],
    exists: [],
    unevaluated: [],
    evaluated: [],
  };
}

function openObject(): ObjectDemand {
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    required: new Set(),
    forbidden: new Set(),
    properties: new Map(),
    patterns: [],
    rest: [],
    names: [],
    exists: [],
    others: [],
    otherNames: [],
    unevaluated: [],
    evaluated: [],
  };
}

/** Adds a choice: made already, impossible, forced, or left open. */
export function addGroup(shape: Shape, group: Group): void {
  const { alternatives, name } = group;
  if (alternatives.length === 0) {
    shape.kinds &= ~group.kinds;
    return;
  }
  const chosen = alternatives.length === 1 ? 0 : shape.decisions.get(name);
  if (chosen === undefined) shape.groups.push(group);
  else for (const clause of alternatives[chosen] ?? []) clause.apply(shape);
}

/** Whether `owner` stands inside `outer`. */
export function isInside(owner: Owner | undefined, outer: Owner | undefined): boolean {
  for (let at = owner; at !== undefined; at = at.parent)
    if (at === outer || at.place === outer?.place) return true;
  return outer === undefined;
}

import type { Json } from '../model/json.ts';
import type { JsonPointer } from '../model/pointer.ts';
import { escapeToken, pointer } from '../model/pointer.ts';
import type { SchemaError } from '../model/schema.ts';

/** One validation on its way: where it is, what it found. */
export interface Run {
  readonly errors: SchemaError[];
  readonly maxErrors: number;
  /** What the value was read from, where that is known. */
  readonly text: Uint8Array | undefined;
  /** Reference tokens from the value's root to the part being checked. */
  readonly path: (string | number)[];
  /** Base URIs of the schema resources entered, outermost first. */
  readonly scope: string[];
  /** By the number of a reference: the value that it is being applied to. */
  readonly active: (Json | undefined)[];
  /** Above zero while only the outcome matters: checks then stop at the first failure and list nothing. */
  quiet: number;
  depth: number;
  steps: number;
  /** Why the schema cannot be applied at all; what was found besides does not count then. */
  fatal: SchemaError | undefined;
}

/** A keyword's place in a schema. */
export interface KeywordPlace {
  readonly keyword: string;
  readonly schema: { readonly uri: string; readonly pointer: JsonPointer };
}

/** Applies a schema, or a part of one, to a value; `seen`, where given, takes up which members and items it covers. */
export type Check = (value: Json, run: Run, seen: Seen | undefined) => boolean;

/** The members and items of one value that a schema covered, for `unevaluatedProperties` and `unevaluatedItems`. */
export interface Seen {
  readonly keys: Set<string>;
  readonly indexes: Set<number>;
  everyKey: boolean;
  everyItem: boolean;
}

/** A run without findings, in the resource of the schema it begins with. */
export function createRun(resource: string, maxErrors: number, text: Uint8Array | undefined): Run {
  return {
    errors: [],
    maxErrors,
    text,
    path: [],
    scope: [resource],
    active: [],
    quiet: 0,
    depth: 0,
    steps: 0,
    fatal: undefined,
  };
}

/** Nothing covered yet. */
export function createSeen(): Seen {
  return { keys: new Set(), indexes: new Set(), everyKey: false, everyItem: false };
}

/** Adds what another schema covered. */
export function mergeSeen(into: Seen, from: Seen): void {
  for (const key of from.keys) into.keys.add(key);
  for (const index of from.indexes) into.indexes.add(index);
  into.everyKey ||= from.everyKey;
  into.everyItem ||= from.everyItem;
}

/**
 * Lists the failure, unless only the outcome matters; returns false, for the check to return. The subject is handed to
 * `describe`, because a function that caught it would cost memory at every check, failed or not.
 */
export function fail<T>(run: Run, place: KeywordPlace, subject: T, describe: (subject: T) => string): false {
  if (run.quiet > 0) return false;
  return listErrors(run, [{ ...place, at: pathPointer(run), message: describe(subject) }]);
}

/** Lists failures found elsewhere, as many as are wanted; returns false. */
export function listErrors(run: Run, errors: readonly SchemaError[]): false {
  run.errors.push(...errors.slice(0, run.maxErrors - run.errors.length));
  if (run.errors.length >= run.maxErrors) run.quiet += 1;
  return false;
}

/** Ends the run: the schema has no meaning here. */
export function abandon(run: Run, place: KeywordPlace, message: string): false {
  run.fatal ??= { ...place, at: pathPointer(run), message };
  return false;
}

/** Where in the value the run is. */
export function pathPointer(run: Run): JsonPointer {
  return pointer(run.path.map((token) => `/${escapeToken(String(token))}`).join(''));
}

import type { Place } from '../model/difference.ts';
import type { Json } from '../model/json.ts';
import type { Source } from '../model/operation.ts';
import { type JsonPointer, type PointerPattern, pointer, pointerPattern, root } from '../model/pointer.ts';
import type { DocumentSet, SchemaError } from '../model/schema.ts';
import type { Violation } from '../model/violation.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';

/** Characters of an offending text that a violation keeps. */
const longest = 120;

/** What is said of a violation that no schema keyword names. */
export interface Breach {
  readonly place: Place;
  readonly keyword: string;
  /** The place of the document that is broken. */
  readonly source: Source;
  readonly text: string;
  readonly explanation: string;
}

/** A violation of what the document says around schemas. */
export function breachViolation(breach: Breach): Violation {
  const { place, keyword, source, explanation } = breach;
  return {
    place,
    pointer: root,
    pattern: pointerPattern(''),
    keyword,
    contract: `${source.file}#${source.pointer}`,
    source,
    text: shortened(breach.text),
    explanation,
  };
}

/** The value that schema errors are about, and how its parts are spelled. */
export interface Judged {
  readonly place: Place;
  readonly set: DocumentSet;
  readonly json: Json;
  /** The text of a part, as it was sent. */
  readonly textOf: (part: Json) => string;
}

/** One violation for each keyword and pointer pattern that errors name: a thousand alike items are told of once. */
export function schemaViolations(judged: Judged, errors: readonly SchemaError[]): readonly Violation[] {
  if (errors.length === 0) return [];
  const found = new Map<string, Violation>();
  for (const error of errors) {
    // A reference that leads nowhere is the document's problem, told of when it was read; it is no one's breach.
    if (error.keyword === '$ref' || error.keyword === '$dynamicRef') continue;
    const { part, pattern } = partAt(judged.json, error.at);
    const key = `${error.schema.uri}#${error.schema.pointer} ${error.keyword} ${pattern}`;
    if (!found.has(key)) found.set(key, schemaViolation(judged, error, { part, pattern }));
  }
  return [...found.values()];
}

interface Part {
  readonly part: Json | undefined;
  readonly pattern: PointerPattern;
}

function schemaViolation(judged: Judged, error: SchemaError, { part, pattern }: Part): Violation {
  const source = sourceOf(judged.set, error.schema);
  return {
    place: judged.place,
    pointer: error.at,
    pattern,
    keyword: error.keyword,
    contract: `${source?.file ?? error.schema.uri}#${error.schema.pointer}`,
    source,
    text: part === undefined ? '' : shortened(judged.textOf(part)),
    explanation: error.message,
  };
}

function sourceOf(set: DocumentSet, at: SchemaError['schema']): Source | undefined {
  const position = set.locate?.(at.uri, at.pointer);
  return position === undefined ? undefined : { ...position, pointer: at.pointer };
}

/** The value at the pointer, and the pointer with `*` for each index. */
function partAt(json: Json, at: JsonPointer): Part {
  let part: Json | undefined = json;
  let pattern = '';
  for (const token of at === '' ? [] : at.slice(1).split('/')) {
    const isIndex: boolean = part?.kind === 'array';
    pattern += isIndex ? '/*' : `/${token}`;
    part = resolvePointer(part, pointer(`/${token}`));
  }
  return { part, pattern: pointerPattern(pattern) };
}

/** The text, or its beginning; a surrogate pair is not cut in two. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

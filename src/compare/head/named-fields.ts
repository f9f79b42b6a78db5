import type { HeaderField } from '../../model/header.ts';
import type { Span } from '../../model/json.ts';
import type { Pair } from '../../model/side.ts';
import { isFixdate } from '../../wire/time/http-date.ts';

/** All fields of one name: their values, joined as a list would be, and where each stands in that. */
export interface NamedFields {
  /** The name as written, once for each spelling. */
  readonly names: string;
  readonly values: readonly string[];
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The fields of one name of both sides, or of the one that has them. */
export interface UnlikeFields extends Pair<NamedFields | undefined> {
  /** In lower case. */
  readonly name: string;
}

/** The fields that are not byte by byte the same on both sides, in alphabetical order of their names. */
export function unlikeFields(
  legacy: readonly HeaderField[],
  candidate: readonly HeaderField[],
): readonly UnlikeFields[] {
  const unlike = unlikeInPlace(legacy, candidate) ?? unlikeByName(legacy, candidate);
  return unlike.length < 2 ? unlike : unlike.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * The same, where both sides send the same names in the same order and repeat none that differs: most answers do, and
 * then nothing has to be gathered by name. Else undefined.
 */
export function unlikeInPlace(
  legacy: readonly HeaderField[],
  candidate: readonly HeaderField[],
): UnlikeFields[] | undefined {
  if (legacy.length !== candidate.length) return undefined;
  const unlike: UnlikeFields[] = [];
  for (let at = 0; at < legacy.length; at += 1) {
    const left = legacy[at];
    const right = candidate[at];
    if (left === undefined || right === undefined || left[0] !== right[0]) return undefined;
    if (isAlike(left, right)) continue;
    const name = left[0].toLowerCase();
    if (isRepeated(legacy, name)) return undefined;
    unlike.push({ name, legacy: oneField(left), candidate: oneField(right) });
  }
  return unlike;
}

/** The same, whatever the sides send in whatever order. */
export function unlikeByName(
  legacy: readonly HeaderField[],
  candidate: readonly HeaderField[],
): UnlikeFields[] {
  const names = unlikeNames(legacy, candidate);
  const left = fieldsByName(legacy, names);
  const right = fieldsByName(candidate, names);
  return [...names]
    .map((name) => ({ name, legacy: left.get(name), candidate: right.get(name) }))
    .filter((pair) => !areSame(pair));
}

/** The names, in lower case, that do not stand in the same place with the same value on both sides throughout. */
function unlikeNames(legacy: readonly HeaderField[], candidate: readonly HeaderField[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 0; at < Math.max(legacy.length, candidate.length); at += 1) {
    const left = legacy[at];
    const right = candidate[at];
    if (left !== undefined && right !== undefined && isAlike(left, right)) continue;
    if (left !== undefined) names.add(left[0].toLowerCase());
    if (right !== undefined && right[0] !== left?.[0]) names.add(right[0].toLowerCase());
  }
  return names;
}

function isAlike([name, value]: HeaderField, [otherName, otherValue]: HeaderField): boolean {
  if (name !== otherName) return false;
  if (value === otherValue) return true;
  // The clock goes on between any two answers: it is not worth a second look.
  return name.length === 4 && name.toLowerCase() === 'date' && isFixdate(value) && isFixdate(otherValue);
}

function isRepeated(fields: readonly HeaderField[], name: string): boolean {
  let count = 0;
  for (const [each] of fields) if (each.length === name.length && each.toLowerCase() === name) count += 1;
  return count > 1;
}

/** The fields of these names, by name in lower case. */
function fieldsByName(
  fields: readonly HeaderField[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, NamedFields> {
  const found = new Map<string, NamedFields>();
  const repeated = new Set<string>();
  for (const [name, value] of fields) {
    const lower = name.toLowerCase();
    if (!names.has(lower)) continue;
    if (found.has(lower)) repeated.add(lower);
    else found.set(lower, oneField([name, value]));
  }
  for (const name of repeated) {
    found.set(name, joined(fields.filter(([each]) => each.toLowerCase() === name)));
  }
  return found;
}

/** Whether both are the same bytes in the same number of fields. */
function areSame({ legacy, candidate }: UnlikeFields): boolean {
  return (
    legacy !== undefined &&
    candidate !== undefined &&
    legacy.text === candidate.text &&
    legacy.names === candidate.names &&
    legacy.values.length === candidate.values.length
  );
}

function oneField([name, value]: HeaderField): NamedFields {
  return { names: name, values: [value], text: value, spans: [spanFrom(0, value)] };
}

const separator = ', ';

/** Several fields of one name; most names have one, which costs nothing here. */
function joined(fields: readonly HeaderField[]): NamedFields {
  const values = fields.map(([, value]) => value);
  const spans: Span[] = [];
  for (const value of values) {
    const before = spans.at(-1);
    spans.push(spanFrom(before === undefined ? 0 : before.end + separator.length, value));
  }
  const names = new Set(fields.map(([name]) => name));
  return { names: [...names].join(separator), values, text: values.join(separator), spans };
}

function spanFrom(start: number, value: string): Span {
  return { start, end: start + value.length };
}

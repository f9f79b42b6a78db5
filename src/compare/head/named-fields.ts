import type { HeaderField } from '../../model/header.ts';
import type { Span } from '../../model/json.ts';
import { isFixdate } from '../../wire/time/http-date.ts';

/** All fields of one name: their values, joined as a list would be, and where each stands in that. */
export interface NamedFields {
  /** The name as written, once for each spelling. */
  readonly names: string;
  readonly values: readonly string[];
  readonly text: string;
  readonly spans: readonly Span[];
}

const noNames: ReadonlySet<string> = new Set();

/** The names, in lower case, that do not stand in the same place with the same value on both sides throughout. */
export function unlikeNames(
  legacy: readonly HeaderField[],
  candidate: readonly HeaderField[],
): ReadonlySet<string> {
  let names: Set<string> | undefined;
  for (let at = 0; at < Math.max(legacy.length, candidate.length); at += 1) {
    const left = legacy[at];
    const right = candidate[at];
    if (left !== undefined && right !== undefined && isAlike(left, right)) continue;
    names ??= new Set();
    if (left !== undefined) names.add(left[0].toLowerCase());
    if (right !== undefined && right[0] !== left?.[0]) names.add(right[0].toLowerCase());
  }
  return names ?? noNames;
}

function isAlike([name, value]: HeaderField, [otherName, otherValue]: HeaderField): boolean {
  if (name !== otherName) return false;
  if (value === otherValue) return true;
  // The clock goes on between any two answers: it is not worth a second look.
  return name.length === 4 && name.toLowerCase() === 'date' && isFixdate(value) && isFixdate(otherValue);
}

/** The fields of these names, by name in lower case. */
export function fieldsByName(
  fields: readonly HeaderField[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, NamedFields> {
  const found = new Map<string, NamedFields>();
  const repeated = new Set<string>();
  for (const [name, value] of fields) {
    const lower = name.toLowerCase();
    if (!names.has(lower)) continue;
    if (found.has(lower)) repeated.add(lower);
    else found.set(lower, { names: name, values: [value], text: value, spans: [spanFrom(0, value)] });
  }
  for (const name of repeated) {
    found.set(name, joined(fields.filter(([each]) => each.toLowerCase() === name)));
  }
  return found;
}

/** Whether both are the same bytes in the same number of fields. */
export function sameFields(legacy: NamedFields, candidate: NamedFields | undefined): boolean {
  return (
    candidate !== undefined &&
    legacy.text === candidate.text &&
    legacy.names === candidate.names &&
    legacy.values.length === candidate.values.length
  );
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

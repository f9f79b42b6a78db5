import type { HeaderField } from '../../model/header.ts';
import type { Span } from '../../model/json.ts';
import { isFixdate } from '../../wire/header/http-date.ts';

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
  const found = new Map<string, Collected>();
  const repeated = new Set<Collected>();
  for (const [name, value] of fields) {
    const lower = name.toLowerCase();
    if (!names.has(lower)) continue;
    const known = found.get(lower);
    if (known === undefined) {
      found.set(lower, {
        names: name,
        spellings: [name],
        values: [value],
        text: value,
        spans: [spanFrom(0, value)],
      });
    } else {
      known.spellings.push(name);
      known.values.push(value);
      repeated.add(known);
    }
  }
  for (const each of repeated) join(each);
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

interface Collected extends NamedFields {
  names: string;
  readonly spellings: string[];
  readonly values: string[];
  text: string;
  readonly spans: Span[];
}

const separator = ', ';

/** Joins the values of several fields; most names have one, which costs nothing here. */
function join(fields: Collected): void {
  fields.names = [...new Set(fields.spellings)].join(separator);
  fields.text = fields.values.join(separator);
  for (const value of fields.values.slice(1)) {
    fields.spans.push(spanFrom((fields.spans.at(-1)?.end ?? 0) + separator.length, value));
  }
}

function spanFrom(start: number, value: string): Span {
  return { start, end: start + value.length };
}

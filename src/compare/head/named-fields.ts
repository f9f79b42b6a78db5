import type { HeaderField } from '../../model/header.ts';
import type { Span } from '../../model/json.ts';

/** All fields of one name: their values, joined as a list would be, and where each stands in that. */
export interface NamedFields {
  /** The name as written, once for each spelling. */
  readonly names: string;
  readonly values: readonly string[];
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The names, in lower case, that do not stand in the same place with the same value on both sides throughout. */
export function unlikeNames(
  legacy: readonly HeaderField[],
  candidate: readonly HeaderField[],
): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 0; at < Math.max(legacy.length, candidate.length); at += 1) {
    const left = legacy[at];
    const right = candidate[at];
    if (left !== undefined && right !== undefined && left[0] === right[0] && left[1] === right[1]) continue;
    if (left !== undefined) names.add(left[0].toLowerCase());
    if (right !== undefined) names.add(right[0].toLowerCase());
  }
  return names;
}

/** The fields of these names, by name in lower case. */
export function fieldsByName(
  fields: readonly HeaderField[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, NamedFields> {
  const groups = new Map<string, HeaderField[]>();
  for (const field of fields) {
    const lower = field[0].toLowerCase();
    if (!names.has(lower)) continue;
    const group = groups.get(lower);
    if (group === undefined) groups.set(lower, [field]);
    else group.push(field);
  }
  return new Map([...groups].map(([name, group]) => [name, namedFields(group)]));
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

function namedFields(group: readonly HeaderField[]): NamedFields {
  const values = group.map(([, value]) => value);
  let end = -separator.length;
  const spans = values.map((value) => {
    const start = end + separator.length;
    end = start + value.length;
    return { start, end };
  });
  const names = new Set(group.map(([name]) => name));
  return { names: [...names].join(separator), values, text: values.join(separator), spans };
}

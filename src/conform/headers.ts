import { headerValues } from '../model/header.ts';
import type { Json } from '../model/json.ts';
import type { Answer } from '../model/observation.ts';
import type { ResponseHeader, ResponseSpec } from '../model/operation.ts';
import { pointer } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import type { Violation } from '../model/violation.ts';
import { writeJson } from '../wire/write-json.ts';
import type { ValidateWith } from './declared.ts';
import { type PlainShape, plainValue } from './plain-value.ts';
import { factsOf } from './schema-facts.ts';
import { breachViolation, schemaViolations } from './violations.ts';

/** The ways in which the header fields of an answer break the response that the document declares. */
export function headerViolations(
  answer: Answer,
  response: ResponseSpec,
  validate: ValidateWith,
): readonly Violation[] {
  const found: Violation[] = [];
  for (const header of response.headers) {
    const values = headerValues(answer.headers, header.name);
    if (values.length > 0) found.push(...valueViolations(header, values, validate));
    else if (header.required) found.push(missing(header));
  }
  return found;
}

function valueViolations(
  header: ResponseHeader,
  values: readonly string[],
  validate: ValidateWith,
): readonly Violation[] {
  const { name, schema } = header;
  if (schema === undefined) return [];
  return valuesOf(header, schema, values).flatMap(({ text, json }) => {
    const textOf = (part: Json): string => (part === json ? text : writeJson(part));
    const judged = { place: { kind: 'header', name }, set: schema.set, json, textOf } as const;
    return schemaViolations(judged, validate(schema)(json));
  });
}

interface Value {
  readonly text: string;
  readonly json: Json;
}

/** The value of all fields together where it is a list; else one for each field. */
function valuesOf(
  { explode }: ResponseHeader,
  schema: SchemaRef,
  fields: readonly string[],
): readonly Value[] {
  const { types, itemTypes } = kindsOf(schema);
  const joined = types.has('array') ? [fields.join(', ')] : fields;
  return joined.map((text) => ({ text, json: plainValue(text.trim(), { types, itemTypes, explode }) }));
}

type Kinds = Pick<PlainShape, 'types' | 'itemTypes'>;

const known = new WeakMap<SchemaRef, Kinds>();

/** The types of the values of a schema, and of the items in them, looked up once. */
function kindsOf(schema: SchemaRef): Kinds {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const facts = factsOf(schema);
  const typesAt = (at: string): ReadonlySet<string> => facts(pointer(at))?.types ?? new Set();
  const kinds = { types: typesAt(''), itemTypes: (token: string) => typesAt(`/${token}`) };
  known.set(schema, kinds);
  return kinds;
}

function missing(header: ResponseHeader): Violation {
  return breachViolation({
    place: { kind: 'header', name: header.name },
    keyword: 'header',
    source: header.source,
    text: '',
    explanation: `the document requires the header ${header.name}`,
  });
}

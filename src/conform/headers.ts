import { headerValues } from '../model/header.ts';
import type { Json } from '../model/json.ts';
import type { Answer } from '../model/observation.ts';
import type { ResponseHeader, ResponseSpec } from '../model/operation.ts';
import { pointer } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import type { Violation } from '../model/violation.ts';
import { writeJson } from '../wire/write-json.ts';
import type { ValidateWith } from './declared.ts';
import { plainValue } from './plain-value.ts';
import { type FactsAt, factsOf } from './schema-facts.ts';
import { breachViolation, schemaViolations } from './violations.ts';

/** The ways in which the header fields of an answer break the response that the document declares. */
export function headerViolations(
  answer: Answer,
  response: ResponseSpec,
  validate: ValidateWith,
): readonly Violation[] {
  return response.headers.flatMap((header) => {
    const values = headerValues(answer.headers, header.name);
    if (values.length === 0) return header.required ? [missing(header)] : [];
    const { schema } = header;
    if (schema === undefined) return [];
    return valuesOf(header, schema, values).flatMap(({ text, json }) =>
      schemaViolations(
        {
          place: { kind: 'header', name: header.name },
          set: schema.set,
          json,
          textOf: (part) => (part === json ? text : writeJson(part)),
        },
        validate(schema)(json),
      ),
    );
  });
}

interface Value {
  readonly text: string;
  readonly json: Json;
}

/** The value of all fields together where it is a list; else one for each field. */
function valuesOf(header: ResponseHeader, schema: SchemaRef, fields: readonly string[]): readonly Value[] {
  const facts = remembered(schema);
  const types = facts(pointer(''))?.types ?? new Set<string>();
  const itemTypes = (token: string): ReadonlySet<string> =>
    facts(pointer(`/${token}`))?.types ?? new Set<string>();
  const joined = types.has('array') ? [fields.join(', ')] : fields;
  return joined.map((text) => ({
    text,
    json: plainValue(text.trim(), { types, itemTypes, explode: header.explode }),
  }));
}

const known = new WeakMap<SchemaRef, FactsAt>();

function remembered(schema: SchemaRef): FactsAt {
  const facts = known.get(schema) ?? factsOf(schema);
  known.set(schema, facts);
  return facts;
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

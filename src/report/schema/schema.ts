/** JSON Schema 2020-12 as a value. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** Members by name. */
export type Members = Readonly<Record<string, Schema>>;

/** An object with these members and no others. */
export function object(required: Members, optional: Members = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: false,
  };
}

/** A list of any length. */
export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** An object used as a map. */
export function mapOf(values: Schema): Schema {
  return { type: 'object', additionalProperties: values };
}

/** One of these texts. */
export function oneOfTexts(texts: readonly string[]): Schema {
  return { enum: texts };
}

/** One value for each side. */
export function pairOfSchemas(side: Schema): Schema {
  return object({ legacy: side, candidate: side });
}

/** The schema with a sentence about it. */
export function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}

/** A reference into `$defs` of the same document. */
export function definition(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export const text: Schema = { type: 'string' };
export const truth: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const quantity: Schema = { type: 'number', minimum: 0 };
export const texts: Schema = listOf(text);
export const fingerprintText: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{12}$',
  description: 'Twelve digits of cause, operation, place and pointer pattern.',
};

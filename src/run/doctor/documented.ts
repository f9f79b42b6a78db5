import { isJsonType } from '../../conform/pick-response.ts';
import { below, inPlace, type SchemaPart } from '../../conform/schema-parts.ts';
import { type Json, memberOf, textOf } from '../../model/json.ts';
import type { MediaType, Operation } from '../../model/operation.ts';
import { escapeToken, type PointerPattern, pointerPattern } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import type { Kind } from './mutator.ts';

/** A place in the JSON bodies that an operation answers with 2xx, as the document tells it. */
export interface DocumentedPlace {
  readonly pattern: PointerPattern;
  readonly kinds: readonly Kind[];
  readonly schema: SchemaRef;
  /** Nothing is said of the values: whatever a candidate answers here keeps to the document. */
  readonly loose: boolean;
  /** A string of any characters. */
  readonly free: boolean;
}

const mostPlaces = 400;
const deepest = 8;

interface Step {
  readonly refs: readonly SchemaRef[];
  readonly pattern: string;
  readonly depth: number;
  readonly above: readonly Json[];
}

/** The places of an operation's 2xx bodies, the whole first; what contains itself is entered once. */
export function documentedPlaces({ responses }: Operation): readonly DocumentedPlace[] {
  return placesOf(responses.filter(({ status }) => /^2/.test(status)).flatMap(({ content }) => content));
}

/** The names of members that take free text from requests. */
export function inputNames(operations: readonly Operation[]): ReadonlySet<string> {
  const places = operations.flatMap(({ body }) => (body === undefined ? [] : placesOf(body.content)));
  return new Set(places.filter(({ free }) => free).map(({ pattern }) => pattern.split('/').at(-1) ?? ''));
}

function placesOf(content: readonly MediaType[]): readonly DocumentedPlace[] {
  const places = new Map<string, DocumentedPlace>();
  const schemas = content.filter(({ type }) => isJsonType(type)).flatMap(({ schema }) => schema ?? []);
  const rest: Step[] = schemas.map((schema) => ({ refs: [schema], pattern: '', depth: 0, above: [] }));
  for (let step = rest.shift(); step !== undefined && places.size < mostPlaces; step = rest.shift()) {
    const [schema] = step.refs;
    if (schema === undefined) continue;
    const parts = inPlace(step.refs);
    const [whole] = parts.map(({ json }) => json);
    if (!places.has(step.pattern))
      places.set(step.pattern, {
        pattern: pointerPattern(step.pattern),
        kinds: [...new Set(parts.flatMap(kindsOf))],
        schema: (parts.find(({ json }) => textOf(json, '$ref') === undefined) ?? { ref: schema }).ref,
        loose: isLoose(parts),
        free: isFreeText(parts),
      });
    if (whole === undefined || step.depth >= deepest || parts.some(({ json }) => step.above.includes(json)))
      continue;
    rest.push(...childrenOf(parts, { ...step, above: [...step.above, ...parts.map(({ json }) => json)] }));
  }
  return [...places.values()];
}

function childrenOf(parts: readonly SchemaPart[], { pattern, depth, above }: Step): readonly Step[] {
  const found = new Map<string, SchemaRef[]>();
  const add = (token: string, ref: SchemaRef): void =>
    void found.set(token, [...(found.get(token) ?? []), ref]);
  for (const { ref, json } of parts) {
    const properties = memberOf(json, 'properties');
    if (properties?.kind === 'object')
      for (const { key } of properties.members)
        add(escapeToken(key.value), below(ref, 'properties', key.value));
    if (memberOf(json, 'items') !== undefined) add('*', below(ref, 'items'));
  }
  return [...found].map(([token, refs]) => ({
    refs,
    pattern: `${pattern}/${token}`,
    depth: depth + 1,
    above,
  }));
}

const telling = [
  'type',
  'enum',
  'const',
  'properties',
  'items',
  'additionalProperties',
  'patternProperties',
  'prefixItems',
  'format',
  'pattern',
];

function isLoose(parts: readonly SchemaPart[]): boolean {
  const all = parts.map(({ json }) => json);
  if (!all.some((json) => telling.some((keyword) => memberOf(json, keyword) !== undefined))) return true;
  // An object of which neither a member nor the form of members is told.
  const isBare = all.some((json) => kindNames(json).includes('object'));
  const shape = ['properties', 'patternProperties', 'enum', 'const'];
  const told = all.some(
    (json) =>
      shape.some((keyword) => memberOf(json, keyword) !== undefined) ||
      memberOf(json, 'additionalProperties')?.kind === 'object',
  );
  return isBare && !told;
}

const narrowing = ['enum', 'const', 'pattern', 'format'];

function isFreeText(parts: readonly SchemaPart[]): boolean {
  return (
    parts.some(({ json }) => kindNames(json).includes('string')) &&
    parts.every(({ json }) => narrowing.every((keyword) => memberOf(json, keyword) === undefined))
  );
}

function kindNames(json: Json): readonly string[] {
  const type = memberOf(json, 'type');
  if (type?.kind === 'string') return [type.value];
  return type?.kind === 'array'
    ? type.items.flatMap((each) => (each.kind === 'string' ? [each.value] : []))
    : [];
}

function kindsOf({ json }: SchemaPart): readonly Kind[] {
  const format = textOf(json, 'format');
  return kindNames(json).flatMap((name): readonly Kind[] => {
    switch (name) {
      case 'null':
      case 'boolean':
      case 'object':
      case 'integer':
        return [name];
      case 'number':
        return ['fraction'];
      case 'array':
        return ['list'];
      case 'string':
        return [format === 'date-time' ? 'time' : 'text'];
      default:
        return [];
    }
  });
}

import { type Json, type JsonObject, memberOf, textOf } from '../model/json.ts';
import type { Operation } from '../model/operation.ts';
import { type JsonPointer, pointerTokens } from '../model/pointer.ts';
import type { SchemaFacts, SchemaRef } from '../model/schema.ts';
import { pickMediaType, pickResponse } from './pick-response.ts';
import { inPlace, type SchemaPart } from './schema-parts.ts';
import { isListed, schemasBelow } from './schema-steps.ts';

/** What the schemas at a place of a value say; undefined where none describes it. */
export type FactsAt = (pointer: JsonPointer) => SchemaFacts | undefined;

/** The facts about bodies that an operation answers with this status and media type. */
export function schemaFacts(operation: Operation, status: string, mediaType: string): FactsAt {
  const response = pickResponse(operation, status);
  const schema = response === undefined ? undefined : pickMediaType(response, mediaType)?.schema;
  return schema === undefined ? () => undefined : factsOf(schema);
}

/** Places remembered below one place; a map with free keys has as many as its values do. */
const mostRemembered = 1000;

interface Node {
  readonly parts: readonly SchemaPart[];
  readonly facts: SchemaFacts | undefined;
  readonly below: Map<string, Node>;
}

/** The facts about values of a schema, read loosely: every branch counts, conditions do not. */
export function factsOf(schema: SchemaRef): FactsAt {
  const whole = nodeOf(inPlace([schema]), false);
  return (pointer) => {
    let node = whole;
    for (const token of pointerTokens(pointer)) {
      if (node.parts.length === 0) return undefined;
      node = step(node, token);
    }
    return node.facts;
  };
}

function step(node: Node, token: string): Node {
  const key = isListed(node.parts, token) ? '*' : token;
  const known = node.below.get(key);
  if (known !== undefined) return known;
  const parts = inPlace(node.parts.flatMap((part) => schemasBelow(part, token)));
  const next = nodeOf(
    parts,
    node.parts.some((part) => requires(part.json, token)),
  );
  if (node.below.size < mostRemembered) node.below.set(key, next);
  return next;
}

function nodeOf(parts: readonly SchemaPart[], required: boolean): Node {
  return { parts, facts: parts.length === 0 ? undefined : readFacts(parts, required), below: new Map() };
}

function readFacts(parts: readonly SchemaPart[], required: boolean): SchemaFacts {
  const types = new Set(parts.flatMap(({ json }) => typesOf(json)));
  const values = parts.flatMap(({ json }) => valuesOf(json));
  return {
    types,
    formats: [...new Set(parts.flatMap(({ json }) => textOf(json, 'format') ?? []))],
    values,
    nullable: types.has('null') || values.some((value) => value.kind === 'null'),
    required,
    description: parts.map(({ json }) => textOf(json, 'description')).find((text) => text !== undefined),
  };
}

function typesOf(schema: JsonObject): readonly string[] {
  const type = memberOf(schema, 'type');
  if (type?.kind === 'string') return [type.value];
  return type?.kind === 'array'
    ? type.items.flatMap((each) => (each.kind === 'string' ? [each.value] : []))
    : [];
}

function valuesOf(schema: JsonObject): readonly Json[] {
  const listed = memberOf(schema, 'enum');
  const single = memberOf(schema, 'const');
  return [...(listed?.kind === 'array' ? listed.items : []), ...(single === undefined ? [] : [single])];
}

function requires(schema: JsonObject, token: string): boolean {
  const required = memberOf(schema, 'required');
  return (
    required?.kind === 'array' &&
    required.items.some((each) => each.kind === 'string' && each.value === token)
  );
}

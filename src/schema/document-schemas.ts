import type { Json } from '../model/json.ts';
import { memberOf } from '../model/json.ts';
import type { JsonPointer } from '../model/pointer.ts';
import { pointerTo, root } from '../model/pointer.ts';
import type { SchemaPlace } from './subschemas.ts';
import { subschemasOf } from './subschemas.ts';

/** Values under these keys are data, whatever they look like. */
const dataKeys: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

/**
 * All schemas of a document, outer ones first. An OpenAPI document holds them under `schema` and in
 * `components/schemas`; any other document is one schema.
 */
export function* documentSchemas(document: Json): Generator<SchemaPlace, void, undefined> {
  const rest: SchemaPlace[] = isOpenApi(document)
    ? [...openApiSchemas(document)]
    : [{ pointer: root, schema: document }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    yield next;
    for (const inner of subschemasOf(next)) rest.push(inner);
  }
}

/** Whether the document is an OpenAPI description and not a schema. */
export function isOpenApi(document: Json): boolean {
  return memberOf(document, 'openapi') !== undefined || memberOf(document, 'swagger') !== undefined;
}

function* openApiSchemas(document: Json): Generator<SchemaPlace, void, undefined> {
  const rest: SchemaPlace[] = [{ pointer: root, schema: document }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    for (const child of childrenOf(next.pointer, next.schema)) {
      if (child.isSchema) yield child;
      else rest.push(child);
    }
  }
}

interface Child extends SchemaPlace {
  readonly isSchema: boolean;
}

function childrenOf(pointer: JsonPointer, value: Json): readonly Child[] {
  if (value.kind === 'array') {
    return value.items.map((schema, index) => ({
      pointer: pointerTo(pointer, index),
      schema,
      isSchema: false,
    }));
  }
  if (value.kind !== 'object') return [];
  const inSchemas = pointer === '/components/schemas';
  return value.members
    .filter((member) => inSchemas || !isData(member.key.value))
    .map((member) => ({
      pointer: pointerTo(pointer, member.key.value),
      schema: member.value,
      isSchema: inSchemas || member.key.value === 'schema' || member.key.value === 'itemSchema',
    }));
}

function isData(key: string): boolean {
  return dataKeys.has(key) || key.startsWith('x-');
}

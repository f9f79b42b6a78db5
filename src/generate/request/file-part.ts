import { memberOf, textOf } from '../../model/json.ts';
import type { MediaType } from '../../model/operation.ts';
import { type JsonPointer, pointerTo } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { resolveReference, schemaAt } from '../../schema/resolve.ts';

const mostReferences = 20;

/** Whether a part of a multipart body is a file, or each part of that name is: its schema says that it holds bytes. */
export function isFilePart({ schema }: MediaType, name: string): boolean {
  const body = schema && followed(schema);
  const property = body && followed(below(body, 'properties', name));
  if (property === undefined) return false;
  return holdsBytes(property) || holdsBytes(followed(below(property, 'items')));
}

function holdsBytes(ref: SchemaRef | undefined): boolean {
  const schema = ref && schemaAt(ref);
  if (schema?.kind !== 'object') return false;
  return textOf(schema, 'format') === 'binary' || memberOf(schema, 'contentMediaType') !== undefined;
}

/** The schema that a chain of references ends at, where there is one. */
function followed(ref: SchemaRef): SchemaRef | undefined {
  let at: SchemaRef | undefined = ref;
  for (let steps = 0; at !== undefined && steps < mostReferences; steps += 1) {
    const schema = schemaAt(at);
    const reference = schema?.kind === 'object' ? textOf(schema, '$ref') : undefined;
    if (reference === undefined) return schema === undefined ? undefined : at;
    at = resolveReference(at, reference);
  }
  return undefined;
}

function below(ref: SchemaRef, ...tokens: readonly string[]): SchemaRef {
  return {
    ...ref,
    pointer: tokens.reduce((pointer: JsonPointer, token) => pointerTo(pointer, token), ref.pointer),
  };
}

import type { Json } from '../../model/json.ts';
import { pointer } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { resolvePointer } from '../../wire/resolve-pointer.ts';
export function schemaAt(ref: SchemaRef): Json | undefined {
  return resolvePointer(ref.set.documents.get(ref.uri), ref.pointer);
}
export function resolveReference(from: SchemaRef, reference: string): SchemaRef | undefined {
  return reference.startsWith('#')
    ? { ...from, pointer: pointer(decodeURIComponent(reference.slice(1))) }
    : undefined;
}

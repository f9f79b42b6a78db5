import { memberOf } from '../../model/json.ts';
import type { Operation } from '../../model/operation.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { resolveReference, schemaAt } from '../../schema/resolve.ts';
import { rowsFor } from '../object/presence.ts';
import { writableMedia } from '../request/media.ts';
import type { Workshop } from '../request/workshop.ts';

const mostRows = 24;
const leastRows = 6;

/** How many boundary cases an operation has: enough for every pair of its optional parameters, and of its body's members, twice. */
export function boundaryRows(_workshop: Workshop, operation: Operation): number {
  const optional = operation.parameters.filter(({ required }) => !required).length;
  const schema = writableMedia(operation.body)[0]?.schema;
  const members = schema === undefined ? 0 : countMembers(schema);
  // One request is all there is, and it comes before the mistaken ones.
  if (operation.parameters.length === 0 && operation.body === undefined) return 1;
  return Math.min(mostRows, Math.max(leastRows, 2 * rowsFor(Math.max(optional, members, 1))));
}

function countMembers(ref: SchemaRef): number {
  const schema = schemaAt(ref);
  const reference = memberOf(schema, '$ref');
  const target = reference?.kind === 'string' ? resolveReference(ref, reference.value) : undefined;
  const properties = memberOf(target === undefined ? schema : schemaAt(target), 'properties');
  return properties?.kind === 'object' ? properties.members.length : 0;
}

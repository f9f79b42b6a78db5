import type { Operation } from '../../model/operation.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { bodyKind } from '../request/media.ts';
import { isSuccess } from './is-success.ts';

/** The schema of the JSON that a success answers with. */
export function successSchema(producer: Operation): SchemaRef | undefined {
  for (const response of producer.responses) {
    if (!isSuccess(response.status)) continue;
    const json = response.content.find(
      ({ type, schema }) => schema !== undefined && bodyKind(type) === 'json',
    );
    if (json?.schema !== undefined) return json.schema;
  }
  return undefined;
}

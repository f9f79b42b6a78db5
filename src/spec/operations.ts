import { flagOf, type Json, textOf } from '../model/json.ts';
import { type Operation, type OperationKey, operationKey, type RequestBody } from '../model/operation.ts';
import type { Context } from './context.ts';
import { matchLink } from './links.ts';
import { listOperations } from './list-operations.ts';
import { readContent } from './media-types.ts';
import { readParameters } from './parameters.ts';
import { memberPlace, type Place } from './place.ts';
import { type RawResponse, responseReader } from './responses.ts';
import { securityReader } from './security.ts';

interface RawOperation extends Omit<Operation, 'responses'> {
  readonly responses: readonly RawResponse[];
  readonly json: Json;
}

/** The operations of a document, in its order. */
export function readOperations(root: Place, context: Context): readonly Operation[] {
  const readResponses = responseReader(context);
  const readSecurity = securityReader(root, context);
  const raw = listOperations(root, context).map(
    ({ method, path, item, operation }): RawOperation => ({
      key: operationKey(method, path),
      id: textOf(operation.json, 'operationId'),
      method: method.toUpperCase(),
      path,
      parameters: readParameters({ item, operation, path }, context),
      body: readBody(operation, context),
      responses: readResponses(operation),
      security: readSecurity(operation),
      source: context.sourceOf(operation),
      json: operation.json,
    }),
  );
  return matchLinks(raw, context);
}

function readBody(operation: Place, context: Context): RequestBody | undefined {
  const place = memberPlace(operation, 'requestBody');
  const body = place === undefined ? undefined : context.follow(place);
  if (body?.json.kind !== 'object') return undefined;
  return {
    required: flagOf(body.json, 'required') ?? false,
    content: readContent(memberPlace(body, 'content'), context),
  };
}

function matchLinks(raw: readonly RawOperation[], context: Context): readonly Operation[] {
  const byId = new Map<string, OperationKey>();
  const byJson = new Map<Json, OperationKey>();
  for (const { id, key, json } of raw) {
    if (id !== undefined && !byId.has(id)) byId.set(id, key);
    byJson.set(json, key);
  }
  return raw.map(({ json: _, ...operation }) => ({
    ...operation,
    responses: operation.responses.map((response) => ({
      ...response,
      links: response.links.flatMap((link) => matchLink(link, { byId, byJson }, context) ?? []),
    })),
  }));
}

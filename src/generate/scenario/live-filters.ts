import { memberOf } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import { type JsonPointer, pointerTo, root } from '../../model/pointer.ts';
import { schemaAt } from '../../schema/resolve.ts';
import type { Dice } from '../draw/dice.ts';
import type { Draft } from '../request/draft.ts';
import { referencedSchema } from '../request/value-places.ts';
import { fits } from './infer-feeds.ts';
import { successSchema } from './success-schema.ts';

/** An earlier step, and the operation that it sends. */
export interface Created {
  readonly operation: Operation;
  readonly step: number;
}

const liveShare = 0.6;

/**
 * The list asked for by what an item that was just created holds, where a parameter is called like a member of it: a
 * filter that nothing passes shows little.
 */
export function withLiveFilters(draft: Draft, { operation, step }: Created, dice: Dice): Draft {
  if (draft.validity.kind !== 'valid') return draft;
  const parameters = draft.parameters.map((each) => {
    if (each.parameter.in !== 'query' || each.take !== undefined || !dice.chance(liveShare)) return each;
    const pointer = memberFor(each.parameter, operation);
    return pointer === undefined
      ? each
      : { ...each, take: { kind: 'response body', step, pointer } as const };
  });
  return { ...draft, parameters };
}

/** The member of what the operation answers with that the parameter is called after: `tag` after `tags`, `min_price` after `price`. */
function memberFor(parameter: Parameter, created: Operation): JsonPointer | undefined {
  const success = successSchema(created);
  const own = success === undefined ? undefined : referencedSchema(success);
  const properties = own === undefined ? undefined : memberOf(schemaAt(own), 'properties');
  if (own === undefined || properties?.kind !== 'object') return undefined;
  const name = parameter.name.toLowerCase().replace(/\[\]$/, '');
  const bare = name.replace(
    /^(?:min|max|from|to|since|until|filter)[_-]?|[_-](?:min|max|from|to|gte?|lte?|eq)$/g,
    '',
  );
  for (const { key } of properties.members) {
    const schema = { ...own, pointer: pointerTo(pointerTo(own.pointer, 'properties'), key.value) };
    const at = pointerTo(root, key.value);
    const member = key.value.toLowerCase();
    if ((member === name || member === bare) && fits(parameter, schema)) return at;
    const isList = memberOf(schemaAt(referencedSchema(schema)), 'items') !== undefined;
    if (isList && (member === name || member === `${name}s`)) return pointerTo(at, 0);
  }
  return undefined;
}

import type { Operation } from '../../model/operation.ts';
import type { Draft, ParameterDraft } from '../request/draft.ts';
import { drawDraft } from '../request/draw-draft.ts';
import type { Workshop } from '../request/workshop.ts';
import type { DrawOptions } from '../solve/sampler.ts';

const subResourceShare = 0.7;
const ownNameShare = 0.3;

/**
 * A `PUT` to the very path that the request reads, changes or deletes, where the document has one: what hangs on a
 * resource, or has a name that clients choose, is there only once it was put.
 */
export function drawPut(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const { operation } = draft;
  const put = siblingOf(workshop, operation, 'PUT');
  const { dice } = options;
  if (put === undefined || put === operation || draft.method === 'PUT') return undefined;
  if (!dice.chance(isSubResource(operation) ? subResourceShare : ownNameShare)) return undefined;
  return atSamePath(drawPlain(workshop, put, options), draft);
}

const listed = 3;

/** Requests that create what a list of the same path shows. */
export function drawItems(workshop: Workshop, draft: Draft, options: DrawOptions): readonly Draft[] {
  const post = draft.method === 'GET' ? siblingOf(workshop, draft.operation, 'POST') : undefined;
  if (post === undefined) return [];
  return Array.from({ length: listed }, () => atSamePath(drawPlain(workshop, post, options), draft)).flatMap(
    (each) => each ?? [],
  );
}

function siblingOf({ operations }: Workshop, { path }: Operation, method: string): Operation | undefined {
  return operations.find((each) => each.path === path && each.method.toUpperCase() === method);
}

/** The path ends in a fixed word after a parameter, as `/products/{id}/label` does. */
function isSubResource({ path }: Operation): boolean {
  return /\{[^{}]*\}.*\/[^{}/]+$/.test(path);
}

function drawPlain(workshop: Workshop, operation: Operation, options: DrawOptions): Draft | undefined {
  return drawDraft(workshop, operation, { ...options, mode: 'valid', plain: true, edge: undefined });
}

/** The draft with the path parameters of the other one, values that are taken included. */
function atSamePath(draft: Draft | undefined, { parameters }: Draft): Draft | undefined {
  if (draft === undefined) return undefined;
  const own = draft.parameters.map((each): ParameterDraft => {
    if (each.parameter.in !== 'path') return each;
    const other = parameters.find(
      ({ parameter }) => parameter.in === 'path' && parameter.name === each.parameter.name,
    );
    return other === undefined ? each : { ...each, value: other.value, take: other.take };
  });
  return { ...draft, parameters: own };
}

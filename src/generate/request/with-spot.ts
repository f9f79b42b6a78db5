import type { Json } from '../../model/json.ts';
import { root } from '../../model/pointer.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { drawDraft } from './draw-draft.ts';
import type { Workshop } from './workshop.ts';

const tries = 24;

/**
 * The request with its body changed to one that the document refuses. Where the body offers no place for the change,
 * or is still valid after it, others are drawn.
 */
export function withSpot(
  workshop: Workshop,
  draft: Draft,
  options: DrawOptions,
  change: (value: Json) => Json | undefined,
): Draft | undefined {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const drawn =
      attempt === 0
        ? draft.body
        : drawDraft(workshop, draft.operation, { ...options, edge: undefined, mode: 'valid' })?.body;
    if (drawn === undefined || !('media' in drawn) || drawn.media.schema === undefined) continue;
    const value = change(drawn.value);
    const [error] = value === undefined ? [] : workshop.sampler(drawn.media.schema).judge(value);
    if (value === undefined || error === undefined) continue;
    const { keyword, at = root, message } = error;
    return {
      ...draft,
      body: { ...drawn, value },
      validity: { kind: 'invalid', where: 'body', pointer: at, keyword, reason: message },
    };
  }
  return undefined;
}

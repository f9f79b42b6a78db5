import type { Json } from '../../model/json.ts';
import type { JsonPointer } from '../../model/pointer.ts';
import type { Take, Validity } from '../../model/scenario.ts';
import { resolvePointer } from '../../wire/resolve-pointer.ts';
import { smallerJson } from '../shrink/smaller-json.ts';
import { smallerTexts } from '../shrink/smaller-text.ts';
import type { Sampler } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import type { Workshop } from './workshop.ts';

/** The draft with a plainer body that is judged the same. */
export function* smallerBodies(workshop: Workshop, draft: Draft): Iterable<Draft> {
  const { body } = draft;
  if (body.kind === 'none' || body.kind === 'bytes') return;
  if (body.kind === 'flawed') {
    // What is malformed cannot be judged by a schema, and keeps its flaw only as it is, but for text cut off its end.
    if (isTruncated(draft.validity))
      for (const text of smallerTexts(body.text))
        if (isCut(body.text, text)) yield { ...draft, body: { ...body, text } };
    return;
  }
  if (body.layout !== 'compact') yield { ...draft, body: { ...body, layout: 'compact' } };
  const sampler = body.media.schema === undefined ? undefined : workshop.sampler(body.media.schema);
  for (const value of smallerJson(body.value)) {
    const validity = judged(sampler, value, draft.validity);
    if (validity === undefined) continue;
    yield { ...draft, validity, body: { ...body, value, takes: keptTakes(value, body.takes) } };
  }
}

function isTruncated(validity: Validity): boolean {
  return validity.kind === 'invalid' && validity.keyword === 'truncated';
}

function isCut(text: string, shorter: string): boolean {
  return shorter !== '' && text.startsWith(shorter);
}

/** The validity of the value where it is that of the draft: valid, or breaking the same constraint. */
function judged(sampler: Sampler | undefined, value: Json, before: Validity): Validity | undefined {
  const errors = sampler?.judge(value) ?? [];
  if (before.kind === 'valid' || before.where !== 'body') return errors.length === 0 ? before : undefined;
  const same = errors.find(({ keyword }) => keyword === before.keyword);
  return same === undefined ? undefined : { ...before, pointer: same.at, reason: same.message };
}

function keptTakes(value: Json, takes: ReadonlyMap<JsonPointer, Take>): ReadonlyMap<JsonPointer, Take> {
  return new Map([...takes].filter(([at]) => resolvePointer(value, at) !== undefined));
}

import { type Json, jsonString } from '../../model/json.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { brokenWhole } from './draw-draft.ts';
import type { Workshop } from './workshop.ts';

/** The request with one key of its body in another case, where the document refuses that. */
export function renameMember(workshop: Workshop, draft: Draft, { dice }: DrawOptions): Draft | undefined {
  const { body } = draft;
  if (body.kind !== 'json' || body.value.kind !== 'object' || body.media.schema === undefined)
    return undefined;
  const at = dice.below(Math.max(1, body.value.members.length));
  const member = body.value.members[at];
  if (member === undefined) return undefined;
  const key = dice.pick([inCapitals, withCapital])(member.key.value);
  if (key === member.key.value) return undefined;
  const value: Json = {
    ...body.value,
    members: body.value.members.with(at, { ...member, key: jsonString(key) }),
  };
  if (workshop.sampler(body.media.schema).judge(value).length === 0) return undefined;
  return {
    ...draft,
    body: { ...body, value },
    validity: brokenWhole('body', 'letter-case', `the key ${member.key.value} is spelled ${key}`),
    origin: 'hazard',
  };
}

function inCapitals(key: string): string {
  return key.toUpperCase();
}

function withCapital(key: string): string {
  return key.slice(0, 1).toUpperCase() + key.slice(1);
}

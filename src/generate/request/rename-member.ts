import { type Json, type JsonObject, jsonString } from '../../model/json.ts';
import type { Dice } from '../draw/dice.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { brokenWhole, drawDraft } from './draw-draft.ts';
import type { Workshop } from './workshop.ts';

/** The request with one key of its body in another case, where the document refuses that. */
export function renameMember(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const found = renamed(workshop, draft, options.dice, (errors) => errors > 0);
  return (
    found && {
      ...found.draft,
      validity: brokenWhole('body', 'letter-case', `the key ${found.from} is spelled ${found.to}`),
    }
  );
}

/**
 * The request with one key of its body in another case, which the document allows as one that it does not name: readers
 * that ignore case take it for the other.
 */
export function renameOptional(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const other = attempt === 0 ? draft : drawDraft(workshop, draft.operation, options);
    const found = other && renamed(workshop, other, options.dice, (errors) => errors === 0);
    if (found !== undefined) return { ...draft, body: found.draft.body, origin: 'hazard' };
  }
  return undefined;
}

const tries = 12;

interface Renamed {
  readonly draft: Draft;
  readonly from: string;
  readonly to: string;
}

function renamed(
  workshop: Workshop,
  draft: Draft,
  dice: Dice,
  isMeant: (errors: number) => boolean,
): Renamed | undefined {
  const { body } = draft;
  if (body.kind !== 'json' || body.value.kind !== 'object' || body.media.schema === undefined)
    return undefined;
  const sampler = workshop.sampler(body.media.schema);
  const { members } = body.value;
  const first = dice.below(Math.max(1, members.length));
  for (let step = 0; step < members.length; step += 1) {
    const at = (first + step) % members.length;
    const from = members[at]?.key.value ?? '';
    const to = dice.pick([inCapitals, withCapital])(from);
    if (to === from || members.some(({ key }) => key.value === to)) continue;
    const value = withKey(body.value, at, to);
    if (!isMeant(sampler.judge(value).length)) continue;
    return { draft: { ...draft, body: { ...body, value }, origin: 'hazard' }, from, to };
  }
  return undefined;
}

function withKey(object: JsonObject, at: number, key: string): Json {
  const member = object.members[at];
  if (member === undefined) return object;
  return { ...object, members: object.members.with(at, { ...member, key: jsonString(key) }) };
}

function inCapitals(key: string): string {
  return key.toUpperCase();
}

function withCapital(key: string): string {
  return key.slice(0, 1).toUpperCase() + key.slice(1);
}

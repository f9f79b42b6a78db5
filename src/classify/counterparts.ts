import type { Difference } from '../model/difference.ts';
import type { Json } from '../model/json.ts';
import { pointerTokens } from '../model/pointer.ts';
import type { Clue } from './clue.ts';
import { isSameJson } from './json-same.ts';

/** A member that one side has only, as a difference says it. */
export interface LoneMember {
  readonly difference: Difference;
  readonly key: string;
  readonly json: Json | undefined;
}

/** The members of the same object that are on the other side only than the one of the clue. */
export function counterparts(clue: Clue): readonly LoneMember[] {
  return besideOf(clue, clue.candidate.kind !== 'absent');
}

/** The other members of the same object that are on the same side only as the one of the clue. */
export function companions(clue: Clue): readonly LoneMember[] {
  return besideOf(clue, clue.candidate.kind === 'absent').filter(
    ({ difference }) => difference.pointer !== clue.difference.pointer,
  );
}

function besideOf(clue: Clue, isMissing: boolean): readonly LoneMember[] {
  const parent = parentOf(clue.difference);
  return clue.context.others
    .filter(({ fact, place }) => fact === 'presence' && place.kind === clue.difference.place.kind)
    .filter((each) => (each.candidate.kind === 'absent') === isMissing && parentOf(each) === parent)
    .map(loneMember);
}

/** The member that a difference of fact `presence` is about. */
export function loneMember(difference: Difference): LoneMember {
  const { legacy, candidate } = difference;
  const there = legacy.kind === 'text' ? legacy : candidate;
  const key = pointerTokens(difference.pointer).at(-1) ?? '';
  return { difference, key, json: there.kind === 'text' ? there.json : undefined };
}

/** Whether both members hold the same value, and one that is no coincidence. */
export function isSameTellingValue(one: Json | undefined, other: Json | undefined): boolean {
  return isTelling(one) && isSameJson(one, other);
}

function isTelling(json: Json | undefined): boolean {
  switch (json?.kind) {
    case 'string':
      return json.value.length > 2;
    case 'number':
      return json.lexeme.length > 2;
    case 'array':
      return json.items.length > 0;
    case 'object':
      return json.members.length > 0;
    case undefined:
    case 'null':
    case 'boolean':
      return false;
  }
}

function parentOf(difference: Difference): string {
  return difference.pointer.slice(0, difference.pointer.lastIndexOf('/'));
}

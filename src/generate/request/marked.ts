import { type Json, jsonMember, jsonObject, jsonString } from '../../model/json.ts';
import { writeJson } from '../../wire/write-json.ts';
import type { Dice } from '../draw/dice.ts';

/** Whether the document allows a value. */
export type IsValid = (value: Json) => boolean;

/** The text of a value up to a place in it, and from there on. */
type Halves = readonly [before: string, after: string];

/** Rebuilds the whole with another value in the place of one. */
type Replace = (value: Json) => Json;

/** A value inside another, and the way to put another in its place. */
export interface Spot {
  readonly value: Json;
  readonly replace: Replace;
}

const mark = '\ue0de\ue0ad';
const freeKey = 'n';
const mostSpots = 400;
const mostJudged = 24;

/** Whether some object in the value may have a member that the document does not name. */
export function hasRoom(value: Json, isValid: IsValid): boolean {
  const objects = spotsOf(value).filter((spot) => spot.value.kind === 'object');
  return objects.slice(0, mostJudged).some((spot) => isValid(withMember(spot, jsonString('x'))));
}

function withMember({ value, replace }: Spot, member: Json): Json {
  return value.kind === 'object'
    ? replace(jsonObject([...value.members, jsonMember(freeKey, member)]))
    : value;
}

/** The text around a new member's value, in an object that may have any member where there is one. */
export function withMarkedMember(value: Json, dice: Dice, isValid: IsValid): Halves {
  const objects = spotsOf(value).filter((spot) => spot.value.kind === 'object');
  const spot = chosenSpot(objects, dice, (each) => isValid(withMember(each, jsonString('x'))));
  if (spot === undefined) return [`{"${freeKey}":`, '}'];
  return halves(writeJson(withMember(spot, jsonString(mark))), `"${mark}"`);
}

/** The text around the end of a string that may hold any text where there is one. */
export function withMarkedText(value: Json, dice: Dice, isValid: IsValid): Halves {
  const strings = spotsOf(value).filter((spot) => spot.value.kind === 'string');
  const grown = ({ value: old, replace }: Spot, more: string): Json =>
    old.kind === 'string' ? replace(jsonString(old.value + more)) : value;
  const spot = chosenSpot(strings, dice, (each) => isValid(grown(each, '~')));
  if (spot === undefined) return ['"', '"'];
  return halves(writeJson(grown(spot, mark)), mark);
}

/** One of the spots that pass, or of all when none does. */
function chosenSpot(spots: readonly Spot[], dice: Dice, passes: (spot: Spot) => boolean): Spot | undefined {
  const some =
    spots.length <= mostJudged ? spots : Array.from({ length: mostJudged }, () => dice.pick(spots));
  const free = some.filter((spot) => spot !== undefined).filter(passes);
  return dice.pick(free.length > 0 ? free : spots);
}

function halves(text: string, at: string): Halves {
  const index = text.lastIndexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)];
}

/** The value and what is in it, outermost first, up to a few hundred places. */
export function spotsOf(root: Json): readonly Spot[] {
  const spots: Spot[] = [{ value: root, replace: (value) => value }];
  for (let at = 0; at < spots.length && spots.length < mostSpots; at += 1) {
    const spot = spots[at];
    if (spot !== undefined) spots.push(...spotsInside(spot));
  }
  return spots;
}

function spotsInside({ value, replace }: Spot): readonly Spot[] {
  if (value.kind === 'array')
    return value.items.map((item, at) => ({
      value: item,
      replace: (other) => replace({ ...value, items: value.items.with(at, other) }),
    }));
  if (value.kind !== 'object') return [];
  return value.members.map((member, at) => ({
    value: member.value,
    replace: (other) => replace({ ...value, members: value.members.with(at, { ...member, value: other }) }),
  }));
}

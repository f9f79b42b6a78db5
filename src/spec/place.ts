import type { Json, Span } from '../model/json.ts';
import { memberOf } from '../model/json.ts';
import { type JsonPointer, pointerTo } from '../model/pointer.ts';
import type { Spot } from './trouble.ts';

/** A value and where it stands in the set of documents. */
export interface Place {
  readonly uri: string;
  readonly pointer: JsonPointer;
  readonly json: Json;
}

/** The place of a member, or undefined where there is none. */
export function memberPlace(of: Place, key: string): Place | undefined {
  const json = memberOf(of.json, key);
  return json === undefined ? undefined : { uri: of.uri, pointer: pointerTo(of.pointer, key), json };
}

/** The places of all members (the last of a repeated key), with their keys; none where it is no object. */
export function memberPlaces(of: Place): readonly (readonly [key: string, Place])[] {
  if (of.json.kind !== 'object') return [];
  const last = new Map(of.json.members.map((member) => [member.key.value, member.value]));
  return [...last].map(([key, json]) => [key, { uri: of.uri, pointer: pointerTo(of.pointer, key), json }]);
}

/** The places of all items; none where it is no array. */
export function itemPlaces(of: Place | undefined): readonly Place[] {
  if (of?.json.kind !== 'array') return [];
  return of.json.items.map((json, at) => ({ uri: of.uri, pointer: pointerTo(of.pointer, at), json }));
}

/** The stretch of text of the place's value. */
export function spotOf(place: Place): Spot {
  return { uri: place.uri, pointer: place.pointer, span: place.json };
}

/** The stretch of text of the key that the place stands under, or of the value where it has none. */
export function keySpot(parent: Place, key: string): Spot {
  const spot = { uri: parent.uri, pointer: pointerTo(parent.pointer, key) };
  if (parent.json.kind !== 'object') return { ...spot, span: parent.json };
  const member = parent.json.members.findLast((each) => each.key.value === key);
  const span: Span = member?.key ?? parent.json;
  return { ...spot, span };
}

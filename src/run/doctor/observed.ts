import type { OperationKey } from '../../model/operation.ts';
import type { PointerPattern } from '../../model/pointer.ts';
import { kindOf } from './body-values.ts';
import { headerPlace, isSuccess, type ValuesOf, wholeBody } from './mutate.ts';
import type { Kind } from './mutator.ts';
import type { Recorded } from './recorder.ts';

/** A place where a drift can be planted. */
export interface PlantPlace {
  readonly operation: OperationKey;
  readonly success: boolean;
  readonly where: string;
  readonly pattern: PointerPattern;
  readonly kinds: Set<Kind>;
}

/** Fields that belong to the connection, the clock or the identity of the server: they differ by right. */
const ownFields = new Set([
  'date',
  'server',
  'via',
  'x-powered-by',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'age',
]);

/** Every place that legacy's answers showed, by a key of operation, success and place. */
export function observedPlaces(answers: readonly Recorded[], valuesOf: ValuesOf): Map<string, PlantPlace> {
  const places = new Map<string, PlantPlace>();
  const see = (place: Omit<PlantPlace, 'kinds'>, kind: Kind | undefined): void => {
    const key = placeKey(place);
    const known = places.get(key) ?? { ...place, kinds: new Set<Kind>() };
    if (kind !== undefined) known.kinds.add(kind);
    places.set(key, known);
  };
  for (const { operation, answer } of answers) {
    const success = isSuccess(answer);
    const whole = { operation, success, pattern: wholeBody };
    see({ ...whole, where: 'status' }, undefined);
    if (answer.reason !== '') see({ ...whole, where: 'reason' }, undefined);
    for (const [name] of answer.headers)
      if (!ownFields.has(name.toLowerCase())) see({ ...whole, where: headerPlace(name) }, undefined);
    if (answer.body.length > 0) see({ ...whole, where: 'response body' }, undefined);
    for (const { located, pattern } of valuesOf(operation, answer).values)
      see({ operation, success, where: 'response body', pattern }, kindOf(located.value));
  }
  return places;
}

/** A key that tells places apart. */
export function placeKey({ operation, success, where, pattern }: Omit<PlantPlace, 'kinds'>): string {
  return `${operation}\n${success}\n${where}\n${pattern}`;
}

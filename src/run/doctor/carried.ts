import type { Hole, Scenario, Template } from '../../model/scenario.ts';
import type { ScenarioSource } from '../../model/source.ts';
import type { Drift } from './drift.ts';
import { overlaps } from './drift.ts';
import { headerPlace } from './mutate.ts';

/** Scenarios of each operation that are looked at. */
const looked = 20;

/** A place of an answer whose value goes into a later request. */
export interface CarriedPlace {
  readonly operation: string;
  readonly where: string;
  readonly pattern: string;
}

/** The places of answers that scenarios take values from: what drifts there leads later requests astray. */
export function carriedPlaces(sources: Iterable<ScenarioSource>): readonly CarriedPlace[] {
  const places = new Map<string, CarriedPlace>();
  for (const source of sources)
    for (let index = 0; index < looked; index += 1)
      for (const place of placesOf(source.at(index).scenario))
        places.set(`${place.operation}\n${place.where}\n${place.pattern}`, place);
  return [...places.values()];
}

function placesOf({ steps }: Scenario): readonly CarriedPlace[] {
  const templates: readonly Template[] = steps.flatMap(({ target, headers, body }) => [
    target,
    ...headers.map(({ value }) => value),
    ...(body.kind === 'text' ? [body.text] : []),
  ]);
  const holes: readonly Hole[] = templates.flat().filter((piece) => typeof piece !== 'string');
  return holes.flatMap(({ take }) => {
    const operation = steps[take.step]?.operation;
    if (operation === undefined) return [];
    return take.kind === 'response body'
      ? { operation, where: 'response body', pattern: take.pointer.replace(/\/\d+(?=\/|$)/g, '/*') }
      : { operation, where: headerPlace(take.name), pattern: '' };
  });
}

/** Whether the drift leads later requests of the candidate astray. */
export function isDisruptive(drift: Drift, carried: readonly CarriedPlace[]): boolean {
  return carried.some(
    (place) =>
      place.operation === drift.operation &&
      (drift.where === 'status' || (drift.where === place.where && overlaps(drift.pattern, place.pattern))),
  );
}

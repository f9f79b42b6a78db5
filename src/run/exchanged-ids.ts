import type { Bijection } from '../classify/noise/bijection.ts';
import type { Steps } from '../execute/execute.ts';
import { takenText } from '../execute/fill.ts';
import type { Json } from '../model/json.ts';
import type { Observation } from '../model/observation.ts';
import type { Case, Scenario, Take } from '../model/scenario.ts';
import type { Pair } from '../model/side.ts';
import { knownJson } from '../wire/known-json.ts';
import { holesOf } from './holes.ts';
import { identityOf } from './strangers.ts';

/** Takes in the identifiers that the scenario itself carries from one answer to a later request, equal ones too. */
export function admitCarriedIds(scenario: Scenario, steps: Steps, bijection: Bijection): void {
  for (const { legacy, candidate } of scenario.steps.flatMap((step) => carriedInto(step, steps)))
    bijection.admit(legacy, candidate);
}

/** Whether the request names one thing to legacy and another to the candidate: an earlier answer misled it. */
export function isMisled(step: Case, steps: Steps, ids: Bijection): boolean {
  return carriedInto(step, steps).some(
    ({ legacy, candidate }) => !/^\d+$/.test(legacy) && ids.contradicts(legacy, candidate),
  );
}

/** The values of earlier answers' bodies that a request takes, where both sides have them. */
export function carriedInto(step: Case, steps: Steps): readonly Pair<string>[] {
  const holes = holesOf(step);
  if (holes.length === 0) return [];
  const earlier = {
    legacy: steps.map(({ legacy }) => legacy),
    candidate: steps.map(({ candidate }) => candidate),
  };
  return holes.flatMap((hole) => {
    const [legacy, candidate] = [takenText(hole, earlier.legacy), takenText(hole, earlier.candidate)];
    return legacy === undefined || candidate === undefined || !namesThing(hole.take)
      ? []
      : [{ legacy, candidate }];
  });
}

/** A header's value may be anything; what stands in a URL's path names something. */
function namesThing({ kind, part }: Take): boolean {
  return kind === 'response body' || part?.kind === 'path';
}

/** Takes in the identifiers of what a writing request made or changed on both sides, equal ones too. */
export function admitCreatedIds(steps: Steps, ids: Bijection): void {
  for (const { legacy, candidate } of steps) {
    if (
      /^(GET|HEAD|OPTIONS|TRACE)$/.test(legacy.request.method) ||
      !succeeded(legacy) ||
      !succeeded(candidate)
    )
      continue;
    const [one, other] = [identityOf(bodyOf(legacy)), identityOf(bodyOf(candidate))];
    if (one !== undefined && other !== undefined) ids.admit(one, other);
  }
}

/** Whether a side did what was asked. */
export function succeeded({ outcome }: Observation): boolean {
  return outcome.kind === 'answer' && outcome.status.startsWith('2');
}

/** The body of an answer as JSON, or undefined. */
export function bodyOf({ outcome }: Observation): Json | undefined {
  return outcome.kind === 'answer' ? knownJson(outcome.body).root : undefined;
}

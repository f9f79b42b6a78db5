import type { Bijection } from '../classify/noise/bijection.ts';
import type { Steps } from '../execute/execute.ts';
import { takenText } from '../execute/fill.ts';
import type { Case, Hole, Scenario, Template } from '../model/scenario.ts';

/** The bijections that carried identifiers enter: of the scenario, and of the run. */
export interface KnownIds {
  readonly bijection: Bijection;
  readonly ids: Bijection;
}

/** Takes in the identifiers that the scenario itself carries from one answer to a later request, equal ones too. */
export function admitCarriedIds(scenario: Scenario, steps: Steps, { bijection, ids }: KnownIds): void {
  const holes = scenario.steps.flatMap(holesOf);
  if (holes.length === 0) return;
  const legacySide = steps.map(({ legacy }) => legacy);
  const candidateSide = steps.map(({ candidate }) => candidate);
  for (const hole of holes) {
    const [legacy, candidate] = [takenText(hole, legacySide), takenText(hole, candidateSide)];
    if (legacy === undefined || candidate === undefined || hole.take.kind !== 'response body') continue;
    bijection.admit(legacy, candidate);
    if (!/^\d+$/.test(legacy)) ids.admit(legacy, candidate);
  }
}

function holesOf({ target, headers, body }: Case): readonly Hole[] {
  const templates: readonly Template[] = [
    target,
    ...headers.map(({ value }) => value),
    ...(body.kind === 'text' ? [body.text] : []),
  ];
  return templates.flat().filter((piece) => typeof piece !== 'string');
}

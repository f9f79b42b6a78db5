import { executeAlone, type Send, type Steps } from '../../execute/execute.ts';
import { fillCase } from '../../execute/fill.ts';
import type { Observation } from '../../model/observation.ts';
import type { Case, Scenario } from '../../model/scenario.ts';
import type { DistilledCase, Recording } from './distilled.ts';

/** What sending a case to the candidate needs. */
export interface Playing {
  readonly send: Send;
  /** Where legacy listened, `host:port`. */
  readonly host: string;
}

/** Legacy's observations as they were: the requests follow from the scenario and the answers. */
export function recordedObservations(
  { steps }: Scenario,
  { answers }: Recording,
  host: string,
): readonly Observation[] {
  const earlier: Observation[] = [];
  for (const [at, outcome] of answers.entries()) {
    const one = steps[at];
    if (one === undefined) break;
    earlier.push({ side: 'legacy', request: withHost(one, earlier, host), outcome, effects: [] });
  }
  return earlier;
}

/** Sends a case to the candidate, its own identifiers in place of legacy's, and puts legacy's recorded answers beside its answers. */
export async function play(
  one: DistilledCase,
  recording: Recording,
  { send, host }: Playing,
): Promise<Steps> {
  const legacy = recordedObservations(one.scenario, recording, host);
  const candidate = await executeAlone(one.scenario, send, 'candidate');
  return legacy.flatMap((observation, at) => {
    const other = candidate[at];
    return other === undefined ? [] : [{ legacy: observation, candidate: other }];
  });
}

function withHost(one: Case, earlier: readonly Observation[], host: string): Observation['request'] {
  const request = fillCase(one, earlier);
  const isGiven = request.headers.some(([name]) => name.toLowerCase() === 'host');
  return isGiven ? request : { ...request, headers: [['Host', host], ...request.headers] };
}

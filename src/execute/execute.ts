import type { Exchange, Observation } from '../model/observation.ts';
import type { Case, Scenario, SentRequest } from '../model/scenario.ts';
import type { Pair, Side } from '../model/side.ts';
import { fillCase } from './fill.ts';

/** Sends one request to one side and brings back what came. */
export type Send = (request: SentRequest) => Promise<Exchange>;

/** What both sides answered to each step of a scenario. */
export type Steps = readonly Pair<Observation>[];

/** Sends a scenario to both sides at once, step by step; `first` is the side whose request leaves first. */
export async function executeScenario(scenario: Scenario, send: Pair<Send>, first: Side): Promise<Steps> {
  const legacy: Observation[] = [];
  const candidate: Observation[] = [];
  const steps: Pair<Observation>[] = [];
  for (const step of scenario.steps) {
    const pair = await observeBoth(step, { legacy, candidate }, { send, first });
    legacy.push(pair.legacy);
    candidate.push(pair.candidate);
    steps.push(pair);
  }
  return steps;
}

/** Sends a scenario to one side alone. */
export async function executeAlone(
  scenario: Scenario,
  send: Send,
  side: Side,
): Promise<readonly Observation[]> {
  const observations: Observation[] = [];
  for (const step of scenario.steps) observations.push(await observe(step, observations, { send, side }));
  return observations;
}

interface Sending {
  readonly send: Pair<Send>;
  readonly first: Side;
}

async function observeBoth(
  step: Case,
  earlier: Pair<readonly Observation[]>,
  { send, first }: Sending,
): Promise<Pair<Observation>> {
  const start = (side: Side): Promise<Observation> =>
    observe(step, earlier[side], { send: send[side], side });
  const second: Side = first === 'legacy' ? 'candidate' : 'legacy';
  const started = [start(first), start(second)] as const;
  const [one, other] = await Promise.all(started);
  return first === 'legacy' ? { legacy: one, candidate: other } : { legacy: other, candidate: one };
}

async function observe(
  step: Case,
  earlier: readonly Observation[],
  { send, side }: { readonly send: Send; readonly side: Side },
): Promise<Observation> {
  const { request, outcome } = await send(fillCase(step, earlier));
  return { side, request, outcome, effects: [] };
}

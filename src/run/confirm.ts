import { Bijection } from '../classify/noise/bijection.ts';
import { judge } from '../classify/noise/judge.ts';
import { noiseKindOf } from '../classify/noise/learn.ts';
import { compareObservations } from '../compare/compare-observations.ts';
import type { Steps } from '../execute/execute.ts';
import { placeName } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import type { Fingerprint } from '../model/report.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Pair } from '../model/side.ts';
import { type ExamineContext, examine } from './examine.ts';
import { foldPlaces } from './fold-places.ts';

/** Sends a scenario once more, alone, to both sides, and to legacy's twin where there is one. */
export type Replay = (
  scenario: Scenario,
) => Promise<{ readonly steps: Steps; readonly twin: readonly Observation[] | undefined }>;

/** How often each fingerprint came again. */
export interface Confirmation {
  readonly tries: number;
  readonly seen: ReadonlyMap<Fingerprint, number>;
}

/**
 * Replays a scenario and learns, on the way, where legacy differs from itself: from its twin, or else from its own
 * answer to the replay before. What is then judged to be noise does not come again.
 */
export async function confirm(
  scenario: Scenario,
  { replay, tries, first }: { readonly replay: Replay; readonly tries: number; readonly first: Steps },
  context: ExamineContext,
): Promise<Confirmation> {
  const runs: Steps[] = [];
  let before = first;
  for (let run = 0; run < tries; run += 1) {
    const { steps, twin } = await replay(scenario);
    learnNoise(scenario, twin === undefined ? ofLegacy(before, steps) : withTwin(steps, twin), context);
    runs.push(steps);
    before = steps;
  }
  const seen = new Map<Fingerprint, number>();
  for (const steps of runs)
    for (const { fingerprint } of examine(scenario, steps, context).sightings)
      seen.set(fingerprint, (seen.get(fingerprint) ?? 0) + 1);
  return { tries, seen };
}

function ofLegacy(before: Steps, now: Steps): readonly Pair<Observation>[] {
  return now.flatMap((pair, step) => {
    const earlier = before[step];
    return earlier === undefined ? [] : [{ legacy: earlier.legacy, candidate: pair.legacy }];
  });
}

function withTwin(steps: Steps, twin: readonly Observation[]): readonly Pair<Observation>[] {
  return steps.flatMap(({ legacy }, step) => {
    const other = twin[step];
    return other === undefined ? [] : [{ legacy, candidate: other }];
  });
}

function learnNoise(scenario: Scenario, pairs: readonly Pair<Observation>[], context: ExamineContext): void {
  const bijection = new Bijection();
  for (const [step, pair] of pairs.entries()) {
    const operation = scenario.steps[step]?.operation;
    if (operation === undefined) continue;
    const { differences } = compareObservations(pair, context.compare(operation));
    for (const difference of foldPlaces(differences, { operation, outcome: pair.legacy.outcome }, context)) {
      const kind = noiseKindOf(difference);
      if (kind === undefined) continue;
      const known = context.knowledge.kindAt(operation, difference);
      const contradicts =
        known === 'id' &&
        judge(difference, { ...context, operation, bijection, window: context.window() }).kind ===
          'contradicts';
      if (known !== undefined && !contradicts) continue;
      const evidence =
        `legacy differs from itself at ${placeName(difference.place)} ${difference.pattern}`.trim();
      context.knowledge.learn(operation, difference, { kind: contradicts ? 'random' : kind, evidence });
    }
  }
}

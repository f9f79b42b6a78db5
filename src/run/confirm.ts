import type { Steps } from '../execute/execute.ts';
import type { Observation } from '../model/observation.ts';
import type { Fingerprint } from '../model/report.ts';
import type { Scenario } from '../model/scenario.ts';
import type { ExamineContext } from './examination.ts';
import { examine } from './examine.ts';
import { learnNoise, type Relived } from './learn-noise.ts';

/** Sends a scenario once more, alone, to both sides, and to legacy's twin where there is one. */
export type Replay = (
  scenario: Scenario,
) => Promise<{ readonly steps: Steps; readonly twin: readonly Observation[] | undefined }>;

/** How often each fingerprint came again. */
export interface Confirmation {
  readonly tries: number;
  readonly seen: ReadonlyMap<Fingerprint, number>;
  /** What came, try by try. */
  readonly runs: readonly Steps[];
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
  return { tries, seen, runs };
}

function ofLegacy(before: Steps, now: Steps): readonly Relived[] {
  return now.flatMap((sides, step) => {
    const earlier = before[step];
    return earlier === undefined
      ? []
      : [{ sides, itself: { legacy: earlier.legacy, candidate: sides.legacy } }];
  });
}

function withTwin(steps: Steps, twin: readonly Observation[]): readonly Relived[] {
  return steps.flatMap((sides, step) => {
    const other = twin[step];
    return other === undefined ? [] : [{ sides, itself: { legacy: sides.legacy, candidate: other } }];
  });
}

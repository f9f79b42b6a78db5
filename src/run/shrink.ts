import type { Steps } from '../execute/execute.ts';
import type { Fingerprint } from '../model/report.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Drawn } from '../model/source.ts';
import type { Evidence } from './findings.ts';
import type { Sighting } from './sighting.ts';

/** Sends a scenario and brings back its answers and what they show. */
export type Look = (
  scenario: Scenario,
) => Promise<{ readonly steps: Steps; readonly sightings: readonly Sighting[] }>;

/** What shrinking one finding may cost; `expired` also tells of the user's wish to end. */
export interface ShrinkBudget {
  readonly tries: number;
  readonly expired: () => boolean;
}

/**
 * The smallest scenario, reached by going from one to a smaller one, that still shows the same fingerprint.
 * `meanwhile` hears of every scenario tried: it may be the smallest yet for another finding.
 */
export async function shrink(
  start: Evidence,
  look: Look,
  { budget, meanwhile }: { readonly budget: ShrinkBudget; readonly meanwhile: (evidence: Evidence) => void },
): Promise<Evidence> {
  const { fingerprint } = start.sighting;
  let smallest = start;
  let tries = 0;
  for (;;) {
    const smaller = await firstThatShows(smallest.drawn);
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }

  async function firstThatShows(from: Drawn): Promise<Evidence | undefined> {
    for (const drawn of from.shrink()) {
      if (tries >= budget.tries || budget.expired()) return undefined;
      tries += 1;
      const { steps, sightings } = await look(drawn.scenario);
      const found = pick(sightings, { drawn, steps }, { fingerprint, meanwhile });
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function pick(
  sightings: readonly Sighting[],
  seenIn: { readonly drawn: Drawn; readonly steps: Steps },
  {
    fingerprint,
    meanwhile,
  }: { readonly fingerprint: Fingerprint; readonly meanwhile: (evidence: Evidence) => void },
): Evidence | undefined {
  let found: Evidence | undefined;
  for (const sighting of sightings) {
    const evidence = { sighting, ...seenIn };
    if (sighting.fingerprint === fingerprint) found = evidence;
    else meanwhile(evidence);
  }
  return found;
}

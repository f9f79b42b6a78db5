import { withoutSecrets } from '../capture/http/address.ts';
import type { Fingerprint, Recalled } from '../model/report.ts';
import { fingerprint } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { pairOf } from '../model/side.ts';
import type { Drawn } from '../model/source.ts';
import type { Campaign } from './campaign.ts';
import { withCredentials, withoutCredentials } from './credentials.ts';
import { scenarioFromJson, scenarioToJson } from './scenario-json.ts';
import type { CounterexampleStore, SavedCounterexample } from './world.ts';

/**
 * Sends the counterexamples of earlier runs first. One that still shows its finding becomes the first case of it; one that
 * does not is forgotten, what it shows instead is kept.
 */
export async function replaySaved(
  campaign: Campaign,
  { credentials }: Settings,
  store: CounterexampleStore,
): Promise<readonly Recalled[]> {
  const recalled: Recalled[] = [];
  for (const saved of await store.load()) {
    const scenario = scenarioFromJson(withCredentials(saved.scenario, credentials));
    if (scenario === undefined) continue;
    if (!scenario.steps.every(({ operation }) => campaign.covers(operation))) continue;
    const drawn: Drawn = { scenario, shrink: () => [] };
    const id = fingerprint(saved.fingerprint);
    const one = recalledAs(id, await campaign.recall(drawn));
    recalled.push(one);
    if (one.kind !== 'same') await store.remove(saved.fingerprint);
  }
  return recalled;
}

function recalledAs(id: Fingerprint, shown: readonly Fingerprint[]): Recalled {
  const [first, ...others] = shown;
  if (first === undefined) return { kind: 'healed', fingerprint: id };
  if (shown.includes(id)) return { kind: 'same', fingerprint: id };
  return { kind: 'changed', fingerprint: id, now: [first, ...others] };
}

/** Keeps the smallest scenario of every confirmed finding for `replay` and for the next run. */
export async function saveFindings(
  campaign: Campaign,
  settings: Settings,
  store: CounterexampleStore,
): Promise<void> {
  for (const { sighting, drawn, whence } of campaign.findings.confirmed()) {
    if (whence !== undefined) continue;
    const [legacy, candidate] = [campaign.builds.of('legacy'), campaign.builds.of('candidate')];
    const { fingerprint: id, cause, operation, where, pointer } = sighting;
    const builds = {
      ...(legacy === undefined ? {} : { legacy }),
      ...(candidate === undefined ? {} : { candidate }),
    };
    const saved: SavedCounterexample = {
      fingerprint: id,
      cause,
      operation,
      where,
      pointer,
      seed: String(settings.seed),
      builds,
      spec: settings.spec,
      urls: pairOf((side) => withoutSecrets(settings.addresses[side])),
      scenario: withoutCredentials(scenarioToJson(drawn.scenario), settings.credentials),
    };
    await store.save(saved);
  }
}

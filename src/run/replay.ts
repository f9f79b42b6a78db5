import { executeAlone, executeScenario } from '../execute/execute.ts';
import { Fault } from '../model/fault.ts';
import type { Finding } from '../model/report.ts';
import { fingerprint } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { type Pair, pairOf } from '../model/side.ts';
import { loadDocument } from '../spec/load-document.ts';
import { findingOf } from './assemble.ts';
import { Builds } from './builds.ts';
import { confirm } from './confirm.ts';
import { withCredentials, withoutCredentials } from './credentials.ts';
import { examine } from './examine.ts';
import { examineContext } from './examine-context.ts';
import { resetSides } from './reset-sides.ts';
import { scenarioFromJson } from './scenario-json.ts';
import { secretsOf, withoutSecrets } from './secrets.ts';
import { connect, requireLoopback, requireReachable } from './sides.ts';
import { statusOf } from './tally.ts';
import type { RunWorld, SavedCounterexample } from './world.ts';

/** What became of a finding: there still, gone, or another one in its place. */
export type ReplayResult = {
  readonly tries: number;
  /** Tries that showed it. */
  readonly seen: number;
  /** For each step: operation and the status of each side, in the last try. */
  readonly statuses: readonly {
    readonly operation: string;
    readonly legacy: string;
    readonly candidate: string;
  }[];
  readonly builds: Pair<string | undefined>;
} & (
  | { readonly kind: 'same'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly kind: 'changed'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly kind: 'healed' }
);

/** What a replay needs. */
export interface ReplayInput {
  readonly settings: Settings;
  readonly saved: SavedCounterexample;
}

const tries = 3;

/** Sends a saved counterexample again, three times after a first one that noise is learned from. */
export async function replay({ settings, saved }: ReplayInput, world: RunWorld): Promise<ReplayResult> {
  const scenario = scenarioFromJson(withCredentials(saved.scenario, settings.credentials));
  if (scenario === undefined)
    throw new Fault('fingerprint-unknown', `the counterexample of ${saved.fingerprint} cannot be read`, {
      hint: 'Run again: samewire run saves it anew.',
    });
  const document = await loadDocument(settings.spec, world.spec);
  requireLoopback(settings, document.operations);
  await requireReachable(settings, world.signal);
  await resetSides(settings, world.signal);
  const connections = connect(settings, document.basePath, world.clock);
  const context = examineContext(settings, document.operations, world);
  const builds = new Builds(settings.builds);
  try {
    const first = await executeScenario(scenario, connections.send, 'legacy');
    const { seen } = await confirm(
      scenario,
      {
        tries,
        first,
        replay: async (again) => {
          const twin = connections.twin && executeAlone(again, connections.twin, 'legacy');
          return { steps: await executeScenario(again, connections.send, 'legacy'), twin: await twin };
        },
      },
      context,
    );
    for (const pair of first) builds.see(pair);
    const { sightings } = examine(scenario, first, context);
    const id = fingerprint(saved.fingerprint);
    const same = sightings.find((sighting) => sighting.fingerprint === id);
    const secrets = secretsOf(settings);
    const found = (same === undefined ? sightings : [same]).map((sighting) =>
      findingOf(
        {
          sighting,
          drawn: { scenario, shrink: () => [] },
          steps: first,
          cases: 1,
          state: 'confirmed',
          tries,
          seen: 1,
          latest: [],
          shrunk: true,
          whence: undefined,
        },
        { settings, connections, document },
      ),
    );
    const [one, ...others] = withoutSecrets(withoutCredentials(found, settings.credentials), secrets);
    const told = {
      tries,
      seen: seen.get(id) ?? 0,
      statuses: first.map((pair, at) => ({
        operation: String(scenario.steps[at]?.operation ?? ''),
        legacy: statusOf(pair.legacy.outcome),
        candidate: statusOf(pair.candidate.outcome),
      })),
      builds: pairOf((side) => builds.of(side)),
    };
    if (one === undefined) return { kind: 'healed', ...told };
    return { kind: same === undefined ? 'changed' : 'same', findings: [one, ...others], ...told };
  } finally {
    connections.close();
  }
}

import { executeAlone, executeScenario, type Steps } from '../execute/execute.ts';
import { Fault } from '../model/fault.ts';
import { type Finding, type Fingerprint, fingerprint } from '../model/report.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings.ts';
import { type Pair, pairOf } from '../model/side.ts';
import { loadDocument } from '../spec/load-document.ts';
import { findingOf } from './assemble.ts';
import { Builds } from './builds.ts';
import { type Confirmation, confirm, type Replay } from './confirm.ts';
import { withCredentials, withoutCredentials } from './credentials.ts';
import type { ExamineContext } from './examination.ts';
import { examine } from './examine.ts';
import { examineContext } from './examine-context.ts';
import type { Entry } from './findings.ts';
import { resetSides } from './reset-sides.ts';
import { scenarioFromJson } from './scenario-json.ts';
import { secretsOf, withoutSecrets } from './secrets.ts';
import { type Connections, connect, requireLoopback, requireReachable } from './sides.ts';
import type { Sighting } from './sighting.ts';
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
  try {
    const context = examineContext(settings, document.operations, world);
    const sent = await sendAgain(scenario, connections, context);
    const shown = shownIn(sent, fingerprint(saved.fingerprint), context);
    const findings = shown.sightings.map((sighting) =>
      findingOf(entryOf(sighting, scenario, shown.steps), { settings, connections, document }),
    );
    return resultOf(
      { ...sent, ...shown, id: fingerprint(saved.fingerprint) },
      withoutSecrets(withoutCredentials(findings, settings.credentials), secretsOf(settings)),
      settings,
    );
  } finally {
    connections.close();
  }
}

interface Sent {
  readonly scenario: Scenario;
  readonly first: Steps;
  readonly confirmation: Confirmation;
}

async function sendAgain(
  scenario: Scenario,
  { send, twin }: Connections,
  context: ExamineContext,
): Promise<Sent> {
  const first = await executeScenario(scenario, send, 'legacy');
  const again = async (): ReturnType<Replay> => {
    const other = twin && executeAlone(scenario, twin, 'legacy');
    return { steps: await executeScenario(scenario, send, 'legacy'), twin: await other };
  };
  return {
    scenario,
    first,
    confirmation: await confirm(scenario, { tries, first, replay: again }, context),
  };
}

interface Shown {
  readonly kind: 'same' | 'changed';
  readonly steps: Steps;
  readonly sightings: readonly Sighting[];
}

/** The finding in the first of all tries that shows it; where none does, whatever the first try shows. */
function shownIn({ scenario, first, confirmation }: Sent, id: Fingerprint, context: ExamineContext): Shown {
  for (const steps of [first, ...confirmation.runs]) {
    const same = examine(scenario, steps, context).sightings.find((one) => one.fingerprint === id);
    if (same !== undefined) return { kind: 'same', steps, sightings: [same] };
  }
  return { kind: 'changed', steps: first, sightings: examine(scenario, first, context).sightings };
}

function resultOf(
  { scenario, first, confirmation, kind, id }: Sent & Shown & { readonly id: Fingerprint },
  [one, ...others]: readonly Finding[],
  settings: Settings,
): ReplayResult {
  const builds = new Builds(settings.builds);
  for (const pair of first) builds.see(pair);
  const told = {
    tries,
    seen: confirmation.seen.get(id) ?? 0,
    statuses: first.map((pair, at) => ({
      operation: String(scenario.steps[at]?.operation ?? ''),
      legacy: statusOf(pair.legacy.outcome),
      candidate: statusOf(pair.candidate.outcome),
    })),
    builds: pairOf((side) => builds.of(side)),
  };
  return one === undefined ? { kind: 'healed', ...told } : { kind, findings: [one, ...others], ...told };
}

function entryOf(sighting: Sighting, scenario: Scenario, steps: Steps): Entry {
  return {
    sighting,
    drawn: { scenario, shrink: () => [] },
    steps,
    cases: 1,
    state: 'confirmed',
    tries,
    seen: 1,
    latest: [],
    own: [],
    shrunk: true,
    whence: undefined,
  };
}

import { scenarioSources } from '../../generate/scenario/sources.ts';
import type { Fault } from '../../model/fault.ts';
import type { Document, Operation, OperationKey } from '../../model/operation.ts';
import type { Settings } from '../../model/settings.ts';
import { loadDocument } from '../../spec/load-document.ts';
import { Campaign } from '../campaign.ts';
import { examineContext } from '../examine-context.ts';
import { routesOf } from '../recorded/routes.ts';
import { quotaOf } from '../schedule.ts';
import { selectOperations } from '../select-operations.ts';
import { type Connections, connect, requireLoopback, requireReachable } from '../sides.ts';
import type { RunWorld } from '../world.ts';
import { carriedPlaces, isDisruptive } from './carried.ts';
import type { Drift } from './drift.ts';
import { showingIn } from './dry-run.ts';
import { type Planted, runRound } from './gate.ts';
import { type Lint, lintOperations } from './lint.ts';
import { valuesAsIn } from './mutate.ts';
import { observedPlaces } from './observed.ts';
import { planDrifts } from './plan.ts';
import { type Recorded, Recorder } from './recorder.ts';
import { roundsOf } from './rounds.ts';

/** What the doctor needs beside its settings. */
export interface DoctorInput {
  /** Both addresses are legacy's, or legacy's and its twin's. */
  readonly settings: Settings;
  /** Drifts to plant. */
  readonly drifts: number;
  /** Hears what is being done. */
  readonly tell: (text: string) => void;
}

/** What the doctor found. */
export interface Diagnosis {
  readonly document: Lint & {
    readonly operations: number;
    readonly reached: number;
    readonly unreached: readonly { readonly operation: OperationKey; readonly statuses: string }[];
  };
  readonly itself: {
    readonly cases: number;
    readonly findings: readonly {
      readonly cause: string;
      readonly operation: string;
      readonly where: string;
      readonly pointer: string;
    }[];
    /** Differences that did not come again. */
    readonly unconfirmed: number;
    /** One instance answers for both sides: what exists already answers otherwise the second time. */
    readonly shared: boolean;
  };
  readonly planted: readonly Planted[];
  readonly verdict: Readiness;
  readonly fault: Fault | undefined;
}

/** Whether the set-up would see what it is for. */
export type Readiness =
  | { readonly kind: 'ready'; readonly share: number }
  | { readonly kind: 'not ready'; readonly because: string };

/** The least share of planted drifts that a gate must see. */
const enough = 0.9;

/** Lints the document, runs legacy against itself, then against itself with drifts planted in its answers. */
export async function diagnose(input: DoctorInput, world: RunWorld): Promise<Diagnosis> {
  const { settings } = input;
  const document = await loadDocument(settings.spec, world.spec);
  const operations = selectOperations(document, settings.only);
  requireLoopback(settings, operations);
  await requireReachable(settings, world.signal);
  const connections = connect(settings, document.basePath, world.clock);
  world.signal.addEventListener('abort', () => connections.close(), { once: true });
  try {
    return await diagnoseConnected({ ...input, document, operations, connections }, world);
  } finally {
    connections.close();
  }
}

interface Connected extends DoctorInput {
  readonly document: Document;
  readonly operations: readonly Operation[];
  readonly connections: Connections;
}

async function diagnoseConnected(input: Connected, world: RunWorld): Promise<Diagnosis> {
  const { settings, document, operations, connections } = input;
  const context = examineContext(settings, document.operations, world);
  const recorder = new Recorder();
  const { seed, spelling, credentials } = settings;
  const route = routesOf(document.operations);
  const sources = scenarioSources(document.operations, { seed, spelling, credentials });
  const quota = quotaOf(
    operations.map(({ key }) => key),
    settings.cases,
    settings.casesTotal,
  );
  input.tell('legacy against legacy');
  const itself = new Campaign({
    settings,
    sources,
    quota,
    connections: {
      ...connections,
      send: { ...connections.send, legacy: recorder.listening(connections.send.legacy, route) },
    },
    context,
    clock: world.clock,
    signal: world.signal,
    listener: () => {},
  });
  await itself.send();
  const valuesOf = valuesAsIn(context);
  const { showing, hidden } = planDrifts({
    operations,
    observed: observedPlaces(recorder.answers, valuesOf),
    noise: context.knowledge.report(),
    seed: settings.seed,
    most: input.drifts,
    showing: (drifts) => showingIn(recorder.answers, drifts, valuesOf),
  });
  const carried = carriedPlaces(sources.values());
  const rounds = roundsOf(showing, (drift) => isDisruptive(drift, carried));
  const found = await runRounds(rounds, {
    input,
    world,
    gate: {
      settings,
      operations: document.operations,
      sources,
      quota,
      connections,
      route,
      known: new Set(itself.findings.confirmed().map(({ sighting }) => sighting.fingerprint)),
    },
  });
  const planted = [...found.planted, ...hidden.map((drift) => unshown(drift, recorder.answers))];
  return conclude({ input, itself, planted, fault: itself.fault ?? found.fault });
}

function unshown(drift: Drift, answers: readonly Recorded[]): Planted {
  const answered = answers.some(
    ({ operation, answer }) => operation === drift.operation && /^2/.test(answer.status),
  );
  const reason = answered ? drift.mutator.needs : 'never answered with 2xx';
  return { drift, outcome: { kind: 'missed', reason } };
}

async function runRounds(
  rounds: readonly (readonly Drift[])[],
  {
    input,
    world,
    gate,
  }: { readonly input: Connected; readonly world: RunWorld; readonly gate: Parameters<typeof runRound>[1] },
): Promise<Awaited<ReturnType<typeof runRound>>> {
  const planted: Planted[] = [];
  let fault: Fault | undefined;
  for (const [at, round] of rounds.entries()) {
    if (world.signal.aborted || fault !== undefined) break;
    input.tell(`legacy behind a mutating proxy, round ${at + 1} of ${rounds.length}`);
    const result = await runRound(round, gate, world);
    planted.push(...result.planted);
    fault = result.fault;
  }
  return { planted, fault };
}

function conclude({
  input,
  itself,
  planted,
  fault,
}: {
  readonly input: Connected;
  readonly itself: Campaign;
  readonly planted: readonly Planted[];
  readonly fault: Fault | undefined;
}): Diagnosis {
  const { operations, settings } = input;
  const shared = settings.addresses.legacy === settings.addresses.candidate;
  const reached = new Set(itself.tally.reached());
  const findings = itself.findings
    .confirmed()
    .map(({ sighting: { cause, operation, where, pointer } }) => ({ cause, operation, where, pointer }));
  const unconfirmed = itself.findings.unconfirmed().length;
  const summaries = new Map(itself.tally.summaries(settings.seed).map((one) => [one.operation, one]));
  return {
    document: {
      ...lintOperations(operations),
      operations: operations.length,
      reached: reached.size,
      unreached: operations
        .filter(({ key }) => !reached.has(key))
        .map(({ key }) => ({
          operation: key,
          statuses: Object.entries(summaries.get(key)?.statuses.legacy ?? {})
            .map(([status, count]) => `${count} × ${status}`)
            .join(', '),
        })),
    },
    itself: { cases: itself.tally.cases, findings, unconfirmed, shared },
    planted,
    verdict: verdictOf({ shared, findings: findings.length, unconfirmed, planted, reached: reached.size }),
    fault,
  };
}

function verdictOf({
  shared,
  findings,
  unconfirmed,
  planted,
  reached,
}: {
  readonly shared: boolean;
  readonly findings: number;
  readonly unconfirmed: number;
  readonly planted: readonly Planted[];
  readonly reached: number;
}): Readiness {
  if (reached === 0)
    return { kind: 'not ready', because: 'no operation was answered with 2xx, so no drift could be seen' };
  const seen = planted.filter(({ outcome }) => outcome.kind === 'seen').length;
  const share = planted.length === 0 ? 0 : seen / planted.length;
  if (findings > 0) return { kind: 'not ready', because: `legacy differs from itself at ${findings} places` };
  if (unconfirmed > 0 && !shared)
    return { kind: 'not ready', because: `legacy differed from itself ${unconfirmed} times and not again` };
  if (share < enough)
    return {
      kind: 'not ready',
      because: `this set-up would miss ${Math.round((1 - share) * 100)} % of planted drifts`,
    };
  return { kind: 'ready', share };
}

import type { Send } from '../../execute/execute.ts';
import type { CauseName } from '../../model/cause.ts';
import type { Fault } from '../../model/fault.ts';
import type { Operation, OperationKey } from '../../model/operation.ts';
import type { Fingerprint } from '../../model/report.ts';
import type { Settings } from '../../model/settings.ts';
import type { ScenarioSource } from '../../model/source.ts';
import { Campaign } from '../campaign.ts';
import { examineContext } from '../examine-context.ts';
import type { Route } from '../recorded/routes.ts';
import type { Connections } from '../sides.ts';
import type { Sighting } from '../sighting.ts';
import type { RunWorld } from '../world.ts';
import { type Drift, overlaps } from './drift.ts';
import { mutate, valuesAsIn } from './mutate.ts';

/** What became of one planted drift. */
export interface Planted {
  readonly drift: Drift;
  readonly outcome:
    | { readonly kind: 'seen'; readonly cause: CauseName; readonly named: boolean }
    | { readonly kind: 'missed'; readonly reason: string };
}

/** What a round of the gate works with. */
export interface GateInput {
  readonly settings: Settings;
  readonly operations: readonly Operation[];
  readonly sources: ReadonlyMap<OperationKey, ScenarioSource>;
  readonly quota: ReadonlyMap<OperationKey, number>;
  readonly connections: Connections;
  readonly route: Route;
  /** Findings that legacy shows against itself: seeing them again is no sight of a drift. */
  readonly known: ReadonlySet<Fingerprint>;
}

/** Runs legacy against legacy with the drifts of one round planted in its answers, until every one was seen or the cases end. */
export async function runRound(
  drifts: readonly Drift[],
  input: GateInput,
  world: Pick<RunWorld, 'clock' | 'startedAt' | 'signal'>,
): Promise<{ readonly planted: readonly Planted[]; readonly fault: Fault | undefined }> {
  const { settings, connections, known } = input;
  const context = examineContext(settings, input.operations, world);
  const pending = new Set(drifts);
  const done = new AbortController();
  const campaign = new Campaign({
    settings,
    sources: input.sources,
    quota: quotaFor(drifts, input.quota),
    connections: {
      ...connections,
      send: {
        legacy: connections.send.legacy,
        candidate: mutating(connections.send.candidate, { drifts, input, valuesOf: valuesAsIn(context) }),
      },
    },
    context,
    clock: world.clock,
    signal: AbortSignal.any([world.signal, done.signal]),
    listener: (event) => {
      if (event.kind !== 'found') return;
      for (const drift of pending) if (isAt(event.finding, drift)) pending.delete(drift);
      if (pending.size === 0) done.abort();
    },
  });
  await campaign.send();
  const sightings = campaign.findings
    .confirmed()
    .map(({ sighting }) => sighting)
    .filter(({ fingerprint, level }) => !known.has(fingerprint) && fails(level, settings));
  const noise = context.knowledge.report();
  const planted = drifts.map((drift): Planted => {
    const here = sightings.filter((sighting) => isAt(sighting, drift));
    const proper = here.find((sighting) => isNamed(sighting, drift));
    const [first] = here;
    const cause = (proper ?? first)?.cause;
    if (cause !== undefined) return { drift, outcome: { kind: 'seen', cause, named: proper !== undefined } };
    const taken = noise.find(({ operation, where, pointer }) => isAt({ operation, where, pointer }, drift));
    const reason = taken === undefined ? 'compared as alike' : `taken for ${taken.kind}`;
    return { drift, outcome: { kind: 'missed', reason } };
  });
  return { planted, fault: campaign.fault };
}

function quotaFor(
  drifts: readonly Drift[],
  quota: ReadonlyMap<OperationKey, number>,
): ReadonlyMap<OperationKey, number> {
  const wanted = new Set(drifts.map(({ operation }) => operation));
  return new Map([...quota].filter(([operation]) => wanted.has(operation)));
}

function mutating(
  send: Send,
  {
    drifts,
    input,
    valuesOf,
  }: {
    readonly drifts: readonly Drift[];
    readonly input: GateInput;
    readonly valuesOf: ReturnType<typeof valuesAsIn>;
  },
): Send {
  return async (request) => {
    const exchange = await send(request);
    const operation = input.route(request.method, request.target);
    if (operation === undefined || exchange.outcome.kind !== 'answer') return exchange;
    return { ...exchange, outcome: mutate(exchange.outcome, { operation, drifts }, valuesOf).answer };
  };
}

/** Whether something was seen at the place of the drift. */
function isAt(
  seen: Pick<Sighting, 'where' | 'pointer'> & { readonly operation: string },
  drift: Drift,
): boolean {
  if (seen.operation !== drift.operation) return false;
  if (seen.where.toLowerCase() !== drift.where.toLowerCase()) return false;
  if (seen.where === 'response body') return overlaps(seen.pointer, drift.pattern);
  return true;
}

function isNamed({ cause, alternatives }: Sighting, { mutator }: Drift): boolean {
  return mutator.causes.includes(cause) || alternatives.some((other) => mutator.causes.includes(other));
}

/** Whether a finding of this level fails a run under the settings. */
function fails(level: Sighting['level'], { strict }: Settings): boolean {
  if (strict === 'wire') return true;
  return level !== 'spelling' && !(strict === 'shape' && level === 'value');
}

import { matchesGlob } from '../classify/noise/matcher.ts';
import { type Generators, requireNames } from '../config/generators.ts';
import { scenarioSources } from '../generate/scenario/sources.ts';
import { Fault } from '../model/fault.ts';
import type { Document, Operation } from '../model/operation.ts';
import type { Report, Warning } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { loadDocument } from '../spec/load-document.ts';
import { assembleReport } from './assemble.ts';
import { Campaign, type CampaignInput } from './campaign.ts';
import { withoutCredentials } from './credentials.ts';
import type { Listener } from './events.ts';
import { examineContext } from './examine-context.ts';
import { replaySaved, saveFindings } from './memory.ts';
import { resetSides } from './reset-sides.ts';
import { quotaOf } from './schedule.ts';
import { secretsOf, withoutSecrets } from './secrets.ts';
import { type Connections, connect, requireLoopback, requireReachable } from './sides.ts';
import type { RunWorld } from './world.ts';

/** What a run needs beside its settings. */
export interface RunInput {
  readonly settings: Settings;
  readonly version: string;
  /** The command as typed, secrets struck out. */
  readonly command: string;
  readonly listener: Listener;
  /** Arbitraries of the user's own; none where absent. */
  readonly generators?: Generators;
}

/** A run's report, and the fault that ended it early, if one did. */
export interface RunResult {
  readonly report: Report;
  readonly fault: Fault | undefined;
}

/** The whole way from a document and two addresses to a report. */
export async function run(input: RunInput, world: RunWorld): Promise<RunResult> {
  const { settings } = input;
  const document = await loadDocument(settings.spec, world.spec);
  const operations = selectOperations(document, settings.only);
  if (input.generators !== undefined)
    requireNames(input.generators, {
      operations: document.operations.map(({ key }) => key),
      schemas: document.schemas,
    });
  requireLoopback(settings, operations);
  await requireReachable(settings, world.signal);
  await resetSides(settings, world.signal);
  const connections = connect(settings, document.basePath, world.clock);
  world.signal.addEventListener('abort', () => connections.close(), { once: true });
  try {
    return await runConnected({ ...input, document, operations, connections }, world);
  } finally {
    connections.close();
  }
}

interface ConnectedInput extends RunInput {
  readonly document: Document;
  readonly operations: readonly Operation[];
  readonly connections: Connections;
}

async function runConnected(input: ConnectedInput, world: RunWorld): Promise<RunResult> {
  const { settings, document, listener } = input;
  const context = examineContext(settings, document.operations, world);
  const campaign = new Campaign({
    ...input,
    ...campaignParts(input),
    context,
    clock: world.clock,
    signal: world.signal,
  });
  const recalled = await replaySaved(campaign, settings, world.counterexamples);
  await campaign.send();
  await campaign.shrink();
  const seconds = world.clock() / 1000;
  const told = assembleReport({
    ...input,
    startedAt: world.startedAt,
    seconds,
    context,
    campaign,
    recalled,
    warnings: documentWarnings(document),
  });
  const report = withoutSecrets(withoutCredentials(told, settings.credentials), secretsOf(settings));
  await saveFindings(campaign, settings, world.counterexamples);
  listener({ kind: 'ended', report });
  return { report, fault: campaign.fault };
}

/** Where a campaign's cases come from, and how many each operation gets. */
export function campaignParts({
  settings,
  document,
  operations,
  generators,
}: Pick<ConnectedInput, 'settings' | 'document' | 'operations' | 'generators'>): Pick<
  CampaignInput,
  'sources' | 'quota'
> {
  const keys = operations.map(({ key }) => key);
  const { seed, spelling, protocol, credentials } = settings;
  return {
    sources: scenarioSources(document.operations, { ...generators, seed, spelling, protocol, credentials }),
    quota: quotaOf(keys, settings.cases, settings.casesTotal),
  };
}

/** The operations that one of the globs names, all of them when there are none. */
export function selectOperations(document: Document, only: readonly string[]): readonly Operation[] {
  if (document.operations.length === 0) throw new Fault('spec-empty', `${document.path} has no operations`);
  if (only.length === 0) return document.operations;
  const chosen = document.operations.filter((operation) =>
    only.some((glob) => matchesGlob(glob, operation.key) || glob === operation.id),
  );
  if (chosen.length > 0) return chosen;
  const some = document.operations.slice(0, 5).map(({ key }) => key);
  throw new Fault(
    'only-matches-nothing',
    `--only ${only.map((glob) => JSON.stringify(glob)).join(', ')} matches none of ${document.operations.length} operations: ${some.join(', ')}${document.operations.length > 5 ? ', …' : ''}`,
  );
}

function documentWarnings({ problems }: Document): readonly Warning[] {
  return problems.slice(0, 20).map(({ code, message, hint, source }) => ({
    code,
    message: `${source.file}:${source.line}:${source.column}: ${message}`,
    hint,
  }));
}

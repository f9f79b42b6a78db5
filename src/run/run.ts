import type { Generators } from '../config/generators.ts';
import { scenarioSources } from '../generate/scenario/sources.ts';
import type { Fault } from '../model/fault.ts';
import type { Document } from '../model/operation.ts';
import type { Report, Warning } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { assembleReport } from './assemble.ts';
import { Campaign, type CampaignInput } from './campaign.ts';
import { withoutCredentials } from './credentials.ts';
import type { Listener } from './events.ts';
import { examineContext } from './examine-context.ts';
import { replaySaved, saveFindings } from './memory.ts';
import { type Opened, withOpenSides } from './open-sides.ts';
import { quotaOf } from './schedule.ts';
import { secretsOf, withoutSecrets } from './secrets.ts';
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
  return withOpenSides(input, world, (opened) => runOpened({ ...input, ...opened }, world));
}

type OpenedInput = RunInput & Opened;

async function runOpened(input: OpenedInput, world: RunWorld): Promise<RunResult> {
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
}: Pick<OpenedInput, 'settings' | 'document' | 'operations' | 'generators'>): Pick<
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

function documentWarnings({ problems }: Document): readonly Warning[] {
  return problems.slice(0, 20).map(({ code, message, hint, source }) => ({
    code,
    message: `${source.file}:${source.line}:${source.column}: ${message}`,
    hint,
  }));
}

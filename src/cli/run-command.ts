import { dirname, resolve } from 'node:path';
import { withoutSecrets } from '../capture/http/address.ts';
import { findConfigFile } from '../config/config-file.ts';
import { gatherOptions } from '../config/gather.ts';
import { type Generators, readGenerators } from '../config/generators.ts';
import type { Options } from '../config/settings-table.ts';
import { settle } from '../config/settle.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { type RunInput, type RunResult, run } from '../run/run.ts';
import type { RunWorld } from '../run/world.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';
import type { Console } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { faultText } from './fault-text.ts';
import { onInterrupt } from './interrupt.ts';
import { type OutputFlags, outputFlagsOf } from './output-flags.ts';
import { printReport } from './print-report.ts';
import { openProgress } from './progress.ts';
import { type ReportTarget, reportTargets, writeReports } from './report-files.ts';
import { settingsAmong } from './settings-flags.ts';
import { loadWaivers } from './waivers-file.ts';
import { randomSeed, runWorld, specWorld } from './world.ts';

type Flags = Readonly<Record<string, unknown>>;

/** Everything that flags, environment and files say about a run. */
export interface PreparedRun {
  readonly settings: Settings;
  readonly options: Options;
  readonly generators: Generators;
  readonly targets: readonly ReportTarget[];
  readonly output: OutputFlags;
  readonly baselineFile: string;
  /** What the config file's paths are taken from; the current folder where there is no such file. */
  readonly folder: string;
}

/** Runs `samewire run` and brings back its exit code. */
export async function runFromFlags(flags: Flags, console: Console): Promise<number> {
  const prepared = await prepareRun(flags, console);
  const { settings, output, generators } = prepared;
  const interrupt = onInterrupt();
  const spec = specWorld(console.folder, {
    allowRemote: settings.allowRemoteReferences,
    environment: console.environment,
  });
  const world = runWorld(console.folder, spec, interrupt.signal);
  const progress = openProgress(console, { quiet: output.quiet, clock: world.clock });
  try {
    const result = await runWith(
      { settings, generators, command: commandOf(settings, flags['config']), listener: progress.listener },
      world,
    );
    progress.end();
    await deliver(result, prepared, console);
    return interrupt.signal.aborted ? exitCodes.interrupted : exitCodeOf(result, prepared.options);
  } finally {
    progress.end();
    interrupt.release();
  }
}

async function runWith(
  input: Pick<RunInput, 'settings' | 'generators' | 'listener' | 'command'>,
  world: RunWorld,
): Promise<RunResult> {
  const { version } = await import('./version.ts');
  return run({ ...input, version }, world);
}

/** The command that does the same run again; secrets are not in it. */
function commandOf({ spec, addresses, seed, cases }: Settings, config: unknown): string {
  const words = [
    'samewire run',
    '--spec',
    spec,
    '--legacy',
    withoutSecrets(addresses.legacy),
    '--candidate',
    withoutSecrets(addresses.candidate),
    '--seed',
    String(seed),
  ];
  if (typeof config === 'string') words.push('--config', config);
  return [...words, ...(cases === undefined ? [] : ['--cases', String(cases)])].join(' ');
}

/**
 * Gathers and settles what a run needs; every file it names is read or checked before anything is sent.
 * `standard` holds for what nobody says.
 */
export async function prepareRun(
  flags: Flags,
  console: Console,
  standard: Options = {},
): Promise<PreparedRun> {
  const named = typeof flags['config'] === 'string' ? flags['config'] : undefined;
  const file = await findConfigFile(console.folder, named);
  const { options, whence } = gatherOptions({
    flags: settingsAmong(flags),
    environment: console.environment,
    file,
  });
  const output = outputFlagsOf(flags);
  if (output.verbose)
    for (const [key, place] of Object.entries(whence))
      console.tell(`samewire: ${key} from ${place === 'file' ? file?.name : place}\n`);
  const targets = await reportTargets(options.reports ?? [], console.folder);
  const baselineFile = resolve(console.folder, options.baselineFile ?? 'contracts/baseline.json');
  const folder = file === undefined ? console.folder : dirname(file.path);
  // A file that is named may be anywhere; what it does not say is where the command runs.
  const isOfFile = whence.waivers === 'file' || (whence.waivers === undefined && named === undefined);
  const settings = settle(
    { ...standard, ...options },
    {
      randomSeed,
      waivers: await loadWaivers(options.waivers, isOfFile ? folder : console.folder),
      baseline: options.baseline === 'check' ? await readBaseline(baselineFile) : undefined,
      folder,
    },
  );
  return {
    settings,
    options,
    generators: readGenerators(options.generators),
    targets,
    output,
    baselineFile,
    folder,
  };
}

/** Writes and prints what a run brought. */
export async function deliver(
  { report, fault }: RunResult,
  prepared: PreparedRun,
  console: Console,
): Promise<void> {
  await writeReports(report, prepared.targets);
  if (prepared.options.baseline === 'write') await writeBaseline(prepared.baselineFile, report);
  await printReport(report, prepared.output, console);
  if (fault !== undefined) console.tell(faultText(fault));
}

/** The exit code of a run that was not interrupted. */
export function exitCodeOf({ report, fault }: RunResult, options: Options): number {
  if (fault !== undefined) return exitCodes.trouble;
  if (options.baseline === 'write' && report.verdict.kind === 'divergent') return exitCodes.alike;
  return verdictCode(report);
}

/** The exit code of a report's verdict. */
export function verdictCode({ verdict }: Report): number {
  switch (verdict.kind) {
    case 'conformant':
      return exitCodes.alike;
    case 'divergent':
      return exitCodes.findings;
    case 'inconclusive':
      return exitCodes.trouble;
  }
}

import { gatherOptions } from '../config/gather.ts';
import { readGenerators } from '../config/generators.ts';
import type { WrittenOptions } from '../config/settings-table.ts';
import { settle } from '../config/settle.ts';
import type { Report } from '../model/report.ts';
import type { Listener } from '../run/events.ts';
import { run } from '../run/run.ts';
import { version } from './version.ts';
import { loadWaivers } from './waivers-file.ts';
import { randomSeed, runWorld, specWorld } from './world.ts';

/** What a caller of the library may say beside the options. */
export interface RunExtras {
  /** Paths of the options are taken from here; the current folder where absent. */
  readonly folder?: string;
  readonly signal?: AbortSignal;
  readonly listener?: Listener;
}

/** Runs a campaign and brings back its report; throws a `Fault` when there is none. Nothing is printed. */
export async function runParity(written: WrittenOptions, extras: RunExtras = {}): Promise<Report> {
  const file = { value: written, name: 'the options' };
  const { options } = gatherOptions({ flags: {}, environment: {}, file });
  const folder = extras.folder ?? process.cwd();
  const signal = extras.signal ?? new AbortController().signal;
  const settings = settle(options, {
    randomSeed,
    waivers: await loadWaivers(options.waivers, folder),
    baseline: undefined,
    folder,
  });
  const spec = specWorld(folder, { allowRemote: settings.allowRemoteReferences, environment: process.env });
  const { report, fault } = await run(
    {
      settings,
      version,
      command: 'runParity',
      listener: extras.listener ?? (() => {}),
      generators: readGenerators(options.generators),
    },
    runWorld(folder, spec, signal),
  );
  if (fault !== undefined) throw fault;
  return report;
}

/** The options as they are: gives a config file its types. */
export function defineConfig(options: WrittenOptions): WrittenOptions {
  return options;
}

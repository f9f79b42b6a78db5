import { Fault } from '../model/fault.ts';
import type { HeaderField } from '../model/header.ts';
import type { Waiver } from '../model/report.ts';
import type { Seed } from '../model/seed.ts';
import type { Settings } from '../model/settings.ts';
import { readMatchers, readUnordered } from './matchers.ts';
import { readResets } from './reset.ts';
import { type Options, type SettingKey, settingsTable } from './settings-table.ts';

/** What settling needs that no option says: a seed for runs without one, and files already read. */
export interface Given {
  readonly randomSeed: () => Seed;
  readonly waivers: readonly Waiver[];
  readonly baseline: readonly string[] | undefined;
  /** Where the commands of the options run. */
  readonly folder: string;
}

/** The settings of a run: every option settled, each default here and nowhere else. */
export function settle(options: Options, given: Given): Settings {
  const both: readonly HeaderField[] = options.headers ?? [];
  return {
    spec: required(options, 'spec'),
    addresses: { legacy: required(options, 'legacy'), candidate: required(options, 'candidate') },
    twin: options.twin,
    cases: options.cases,
    casesTotal: options.casesTotal,
    budget: options.for,
    untilQuiet: options.untilQuiet ?? false,
    seed: options.seed ?? given.randomSeed(),
    only: options.only ?? [],
    strict: options.strict ?? 'wire',
    conformance: options.conformance ?? 'warn',
    spelling: options.spelling ?? 'wild',
    protocol: options.protocol ?? false,
    credentials: options.credentials ?? new Map(),
    concurrency: options.concurrency ?? 1,
    deadline: options.deadline ?? 10_000,
    maxBody: options.maxBody ?? 10_000_000,
    clockTolerance: options.clockTolerance ?? 2_000,
    headers: {
      legacy: [...both, ...(options.legacyHeaders ?? [])],
      candidate: [...both, ...(options.candidateHeaders ?? [])],
    },
    resets: readResets(options.reset, given.folder),
    builds: { legacy: options.legacyBuild, candidate: options.candidateBuild },
    waivers: given.waivers,
    baseline: given.baseline,
    matchers: readMatchers(options.matchers),
    unordered: readUnordered(options.unordered),
    confirmations: options.confirmations ?? 2,
    shrinkTries: options.shrinkTries ?? 300,
    shrinkTime: options.shrinkTime ?? 3_000,
    shrinkTimeTotal: options.shrinkTimeTotal,
    allowRemote: options.allowRemote ?? false,
    allowRemoteReferences: options.allowRemoteRefs ?? false,
    failuresInARow: options.failuresInARow ?? 20,
  };
}

function required(options: Options, key: SettingKey & ('spec' | 'legacy' | 'candidate')): string {
  const value = options[key];
  if (value !== undefined) return value;
  const { flag, variable } = settingsTable[key];
  throw new Fault('setting-missing', `--${flag} is missing`, {
    hint: `Pass --${flag}, set ${variable}, or write it into samewire.config.ts (samewire init makes one).`,
  });
}

import type { HeaderField } from '../model/header.ts';
import type { Strictness } from '../model/report.ts';
import type { Seed } from '../model/seed.ts';
import { credentials } from './credentials.ts';
import type { WrittenGenerators } from './generators.ts';
import {
  byteCount,
  duration,
  headerFields,
  oneOf,
  type ReadValue,
  seedValue,
  text,
  texts,
  truth,
  wholeNumber,
} from './read-value.ts';

/** What a setting is about; `--help` groups by it. */
export type Purpose = 'sides' | 'cases' | 'judging' | 'limits' | 'output';

/** One setting: how it is called in the config file, as a flag, as a variable; how it is read; what it means. */
export interface Setting<T = unknown> {
  readonly flag: string;
  /** Placeholder of the flag's value; absent for flags that take none. */
  readonly value?: string;
  readonly variable?: string;
  readonly repeatable?: boolean;
  readonly purpose: Purpose;
  readonly read: ReadValue<T>;
  /** As `--help` shows it. */
  readonly standard?: string;
  readonly help: string;
}

/** What a user may say: every setting by its key in the config file. */
export interface SettingValues {
  readonly spec: string;
  readonly legacy: string;
  readonly candidate: string;
  readonly twin: string;
  readonly headers: readonly HeaderField[];
  readonly legacyHeaders: readonly HeaderField[];
  readonly candidateHeaders: readonly HeaderField[];
  /** By the name of the security scheme. */
  readonly credentials: ReadonlyMap<string, string>;
  readonly legacyBuild: string;
  readonly candidateBuild: string;
  readonly allowRemote: boolean;
  readonly allowRemoteRefs: boolean;
  readonly cases: number;
  readonly casesTotal: number;
  readonly seed: Seed;
  /** Milliseconds. */
  readonly for: number;
  readonly untilQuiet: boolean;
  readonly only: readonly string[];
  readonly spelling: 'wild' | 'plain';
  readonly protocol: boolean;
  readonly concurrency: number;
  readonly strict: Strictness;
  readonly conformance: 'warn' | 'fail';
  /** The path of a file, or the list itself. */
  readonly waivers: unknown;
  readonly baseline: 'write' | 'check';
  readonly baselineFile: string;
  /** Milliseconds. */
  readonly clockTolerance: number;
  readonly confirmations: number;
  readonly shrinkTries: number;
  /** Milliseconds. */
  readonly shrinkTime: number;
  /** Milliseconds. */
  readonly shrinkTimeTotal: number;
  /** Milliseconds. */
  readonly deadline: number;
  /** Bytes. */
  readonly maxBody: number;
  readonly failuresInARow: number;
  readonly reports: readonly string[];
}

export type SettingKey = keyof SettingValues;

/** Every setting, by its key in the config file. */
export const settingsTable: { readonly [Key in SettingKey]: Setting<SettingValues[Key]> } = {
  spec: {
    flag: 'spec',
    value: 'FILE',
    variable: 'SAMEWIRE_SPEC',
    purpose: 'sides',
    read: text,
    help: 'the OpenAPI document (3.0, 3.1, 3.2; YAML or JSON)',
  },
  legacy: {
    flag: 'legacy',
    value: 'URL',
    variable: 'SAMEWIRE_LEGACY',
    purpose: 'sides',
    read: text,
    help: 'where the service being replaced listens',
  },
  candidate: {
    flag: 'candidate',
    value: 'URL',
    variable: 'SAMEWIRE_CANDIDATE',
    purpose: 'sides',
    read: text,
    help: 'where its rewrite listens',
  },
  twin: {
    flag: 'twin',
    value: 'URL',
    variable: 'SAMEWIRE_TWIN',
    purpose: 'sides',
    read: text,
    help: 'a second legacy, to tell noise from differences',
  },
  headers: {
    flag: 'header',
    value: "'NAME: VALUE'",
    repeatable: true,
    purpose: 'sides',
    read: headerFields,
    help: 'a field for every request to both sides; kept out of all output',
  },
  legacyHeaders: {
    flag: 'legacy-header',
    value: "'NAME: VALUE'",
    repeatable: true,
    purpose: 'sides',
    read: headerFields,
    help: 'the same, for legacy alone',
  },
  candidateHeaders: {
    flag: 'candidate-header',
    value: "'NAME: VALUE'",
    repeatable: true,
    purpose: 'sides',
    read: headerFields,
    help: 'the same, for candidate alone',
  },
  credentials: {
    flag: 'credential',
    value: 'SCHEME=VALUE',
    variable: 'SAMEWIRE_CREDENTIALS',
    repeatable: true,
    purpose: 'sides',
    read: credentials,
    help: 'what to send for a security scheme; kept out of all output',
  },
  legacyBuild: {
    flag: 'legacy-build',
    value: 'NAME',
    purpose: 'sides',
    read: text,
    help: "legacy's build, where its headers do not say",
  },
  candidateBuild: {
    flag: 'candidate-build',
    value: 'NAME',
    purpose: 'sides',
    read: text,
    help: "candidate's build, where its headers do not say",
  },
  allowRemote: {
    flag: 'allow-remote',
    purpose: 'sides',
    read: truth,
    help: 'send unsafe methods to hosts that are not this machine',
  },
  allowRemoteRefs: {
    flag: 'allow-remote-refs',
    purpose: 'sides',
    read: truth,
    help: 'load http references of the document',
  },
  cases: {
    flag: 'cases',
    value: 'N',
    variable: 'SAMEWIRE_CASES',
    purpose: 'cases',
    read: wholeNumber(1),
    standard: '200 an operation, fewer where there are more than 30',
    help: 'generated cases for each operation',
  },
  casesTotal: {
    flag: 'cases-total',
    value: 'N',
    purpose: 'cases',
    read: wholeNumber(1),
    help: 'generated cases in all, shared evenly',
  },
  seed: {
    flag: 'seed',
    value: 'N',
    variable: 'SAMEWIRE_SEED',
    purpose: 'cases',
    read: seedValue,
    standard: 'random, printed',
    help: 'the same seed sends the same cases',
  },
  for: {
    flag: 'for',
    value: 'TIME',
    purpose: 'cases',
    read: duration,
    help: 'begin no case after this time: 30s, 5m; shared by time',
  },
  untilQuiet: {
    flag: 'until-quiet',
    purpose: 'cases',
    read: truth,
    help: 'go on until as many cases again showed nothing new, and every status had its share',
  },
  only: {
    flag: 'only',
    value: 'GLOB',
    repeatable: true,
    purpose: 'cases',
    read: texts,
    help: "operations to send: 'POST /comments', 'GET *'",
  },
  spelling: {
    flag: 'spelling',
    value: 'wild|plain',
    purpose: 'cases',
    read: oneOf(['wild', 'plain']),
    standard: 'wild',
    help: 'vary how values are written, or not',
  },
  protocol: {
    flag: 'protocol',
    purpose: 'cases',
    read: truth,
    help: "also send requests that a server's own parser may refuse",
  },
  concurrency: {
    flag: 'concurrency',
    value: 'N',
    purpose: 'cases',
    read: wholeNumber(1),
    standard: '1',
    help: 'scenarios under way at once',
  },
  strict: {
    flag: 'strict',
    value: 'wire|value|shape',
    purpose: 'judging',
    read: oneOf(['wire', 'value', 'shape']),
    standard: 'wire',
    help: 'what fails the run: any byte, values, or only shapes',
  },
  conformance: {
    flag: 'conformance',
    value: 'warn|fail',
    purpose: 'judging',
    read: oneOf(['warn', 'fail']),
    standard: 'warn',
    help: 'what a breach of the document by both sides alike does',
  },
  waivers: {
    flag: 'waivers',
    value: 'FILE',
    purpose: 'judging',
    read: (given: unknown) => given,
    standard: 'contracts/waivers.json',
    help: 'accepted differences, each with owner, reason, expiry',
  },
  baseline: {
    flag: 'baseline',
    value: 'write|check',
    purpose: 'judging',
    read: oneOf(['write', 'check']),
    help: 'keep what is found today, or fail on new findings only',
  },
  baselineFile: {
    flag: 'baseline-file',
    value: 'FILE',
    purpose: 'judging',
    read: text,
    standard: 'contracts/baseline.json',
    help: 'where the baseline is kept',
  },
  clockTolerance: {
    flag: 'clock-tolerance',
    value: 'TIME',
    purpose: 'judging',
    read: duration,
    standard: '2s',
    help: 'how far the two clocks may be apart',
  },
  confirmations: {
    flag: 'confirmations',
    value: 'N',
    purpose: 'judging',
    read: wholeNumber(1),
    standard: '2',
    help: 'replays before a difference is reported',
  },
  shrinkTries: {
    flag: 'shrink-tries',
    value: 'N',
    purpose: 'judging',
    read: wholeNumber(0),
    standard: '300',
    help: 'scenarios tried to make a counterexample smaller',
  },
  shrinkTime: {
    flag: 'shrink-time',
    value: 'TIME',
    purpose: 'judging',
    read: duration,
    standard: '3s',
    help: 'time for the same, for each finding',
  },
  shrinkTimeTotal: {
    flag: 'shrink-time-total',
    value: 'TIME',
    purpose: 'judging',
    read: duration,
    standard: 'a third of what came before, 5s to 30s',
    help: 'time for the same, for all findings together',
  },
  deadline: {
    flag: 'deadline',
    value: 'TIME',
    purpose: 'limits',
    read: duration,
    standard: '10s',
    help: 'how long an answer may take',
  },
  maxBody: {
    flag: 'max-body',
    value: 'SIZE',
    purpose: 'limits',
    read: byteCount,
    standard: '10MB',
    help: 'how much of an answer is kept',
  },
  failuresInARow: {
    flag: 'failures-in-a-row',
    value: 'N',
    purpose: 'limits',
    read: wholeNumber(1),
    standard: '20',
    help: 'missing answers after which a side counts as down',
  },
  reports: {
    flag: 'report',
    value: 'KIND=FILE',
    repeatable: true,
    purpose: 'output',
    read: texts,
    help: 'also write json, junit, sarif, html, markdown, github',
  },
};

/** All keys, in the order of the table. */
export const settingKeys: readonly SettingKey[] = Object.keys(settingsTable) as readonly SettingKey[];

/** What a user may say, none of it required. */
export type Options = Partial<SettingValues> & {
  readonly matchers?: unknown;
  readonly unordered?: unknown;
  readonly generators?: unknown;
  /** How `samewire verify` brings provider states about: `{ url }` or `{ command }`. */
  readonly providerStates?: unknown;
  /** How each side is brought back to where it starts: `{ legacy: { url } | { command }, candidate: … }`. */
  readonly reset?: unknown;
};

/**
 * What a config file or a caller of the library may write: texts as flags have them (`5m`, `10MB`, `Name: value`), numbers
 * where a number is plain. A time without a unit counts seconds, a size without one bytes.
 */
export type WrittenOptions = Omit<Options, keyof WrittenForms> & Partial<WrittenForms>;

/** The settings that are written otherwise than they are kept. */
interface WrittenForms {
  readonly seed: number | bigint | string;
  readonly headers: string | readonly string[];
  readonly legacyHeaders: string | readonly string[];
  readonly candidateHeaders: string | readonly string[];
  readonly only: string | readonly string[];
  readonly reports: string | readonly string[];
  readonly for: number | string;
  readonly clockTolerance: number | string;
  readonly shrinkTime: number | string;
  readonly shrinkTimeTotal: number | string;
  readonly deadline: number | string;
  readonly maxBody: number | string;
  readonly credentials: string | readonly string[] | Readonly<Record<string, string>>;
  readonly generators: WrittenGenerators;
}

/** Keys of the config file that have no flag. */
export const fileOnlyKeys: readonly string[] = [
  'matchers',
  'unordered',
  'generators',
  'providerStates',
  'reset',
];

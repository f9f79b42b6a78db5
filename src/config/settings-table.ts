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

function setting<T>(one: Setting<T>): Setting<T> {
  return one;
}

/** Every setting, by its key in the config file. */
export const settingsTable = {
  spec: setting({
    flag: 'spec',
    value: 'FILE',
    variable: 'SAMEWIRE_SPEC',
    purpose: 'sides',
    read: text,
    help: 'the OpenAPI document (3.0, 3.1, 3.2; YAML or JSON)',
  }),
  legacy: setting({
    flag: 'legacy',
    value: 'URL',
    variable: 'SAMEWIRE_LEGACY',
    purpose: 'sides',
    read: text,
    help: 'where the service being replaced listens',
  }),
  candidate: setting({
    flag: 'candidate',
    value: 'URL',
    variable: 'SAMEWIRE_CANDIDATE',
    purpose: 'sides',
    read: text,
    help: 'where its rewrite listens',
  }),
  twin: setting({
    flag: 'twin',
    value: 'URL',
    variable: 'SAMEWIRE_TWIN',
    purpose: 'sides',
    read: text,
    help: 'a second legacy, to tell noise from differences',
  }),
  headers: setting({
    flag: 'header',
    value: "'NAME: VALUE'",
    repeatable: true,
    purpose: 'sides',
    read: headerFields,
    help: 'a field for every request to both sides; kept out of all output',
  }),
  legacyHeaders: setting({
    flag: 'legacy-header',
    value: "'NAME: VALUE'",
    repeatable: true,
    purpose: 'sides',
    read: headerFields,
    help: 'the same, for legacy alone',
  }),
  candidateHeaders: setting({
    flag: 'candidate-header',
    value: "'NAME: VALUE'",
    repeatable: true,
    purpose: 'sides',
    read: headerFields,
    help: 'the same, for candidate alone',
  }),
  legacyBuild: setting({
    flag: 'legacy-build',
    value: 'NAME',
    purpose: 'sides',
    read: text,
    help: "legacy's build, where its headers do not say",
  }),
  candidateBuild: setting({
    flag: 'candidate-build',
    value: 'NAME',
    purpose: 'sides',
    read: text,
    help: "candidate's build, where its headers do not say",
  }),
  allowRemote: setting({
    flag: 'allow-remote',
    purpose: 'sides',
    read: truth,
    help: 'send unsafe methods to hosts that are not this machine',
  }),
  allowRemoteRefs: setting({
    flag: 'allow-remote-refs',
    purpose: 'sides',
    read: truth,
    help: 'load http references of the document',
  }),
  cases: setting({
    flag: 'cases',
    value: 'N',
    variable: 'SAMEWIRE_CASES',
    purpose: 'cases',
    read: wholeNumber(1),
    standard: '200 an operation',
    help: 'generated cases for each operation',
  }),
  casesTotal: setting({
    flag: 'cases-total',
    value: 'N',
    purpose: 'cases',
    read: wholeNumber(1),
    help: 'generated cases in all, shared evenly',
  }),
  seed: setting({
    flag: 'seed',
    value: 'N',
    variable: 'SAMEWIRE_SEED',
    purpose: 'cases',
    read: seedValue,
    standard: 'random, printed',
    help: 'the same seed sends the same cases',
  }),
  for: setting({
    flag: 'for',
    value: 'TIME',
    purpose: 'cases',
    read: duration,
    help: 'begin no case after this time: 30s, 5m; shared by time',
  }),
  untilQuiet: setting({
    flag: 'until-quiet',
    purpose: 'cases',
    read: truth,
    help: 'go on until as many cases again have shown nothing new',
  }),
  only: setting({
    flag: 'only',
    value: 'GLOB',
    repeatable: true,
    purpose: 'cases',
    read: texts,
    help: "operations to send: 'POST /comments', 'GET *'",
  }),
  spelling: setting({
    flag: 'spelling',
    value: 'wild|plain',
    purpose: 'cases',
    read: oneOf(['wild', 'plain']),
    standard: 'wild',
    help: 'vary how values are written, or not',
  }),
  concurrency: setting({
    flag: 'concurrency',
    value: 'N',
    purpose: 'cases',
    read: wholeNumber(1),
    standard: '1',
    help: 'scenarios under way at once',
  }),
  strict: setting({
    flag: 'strict',
    value: 'wire|value|shape',
    purpose: 'judging',
    read: oneOf(['wire', 'value', 'shape']),
    standard: 'wire',
    help: 'what fails the run: any byte, values, or only shapes',
  }),
  conformance: setting({
    flag: 'conformance',
    value: 'warn|fail',
    purpose: 'judging',
    read: oneOf(['warn', 'fail']),
    standard: 'warn',
    help: 'what a breach of the document by both sides alike does',
  }),
  waivers: setting({
    flag: 'waivers',
    value: 'FILE',
    purpose: 'judging',
    read: (given: unknown) => given,
    standard: 'contracts/waivers.json',
    help: 'accepted differences, each with owner, reason, expiry',
  }),
  baseline: setting({
    flag: 'baseline',
    value: 'write|check',
    purpose: 'judging',
    read: oneOf(['write', 'check']),
    help: 'keep what is found today, or fail on new findings only',
  }),
  baselineFile: setting({
    flag: 'baseline-file',
    value: 'FILE',
    purpose: 'judging',
    read: text,
    standard: 'contracts/baseline.json',
    help: 'where the baseline is kept',
  }),
  clockTolerance: setting({
    flag: 'clock-tolerance',
    value: 'TIME',
    purpose: 'judging',
    read: duration,
    standard: '2s',
    help: 'how far the two clocks may be apart',
  }),
  confirmations: setting({
    flag: 'confirmations',
    value: 'N',
    purpose: 'judging',
    read: wholeNumber(1),
    standard: '2',
    help: 'replays before a difference is reported',
  }),
  shrinkTries: setting({
    flag: 'shrink-tries',
    value: 'N',
    purpose: 'judging',
    read: wholeNumber(0),
    standard: '300',
    help: 'scenarios tried to make a counterexample smaller',
  }),
  shrinkTime: setting({
    flag: 'shrink-time',
    value: 'TIME',
    purpose: 'judging',
    read: duration,
    standard: '3s',
    help: 'time for the same, for each finding',
  }),
  deadline: setting({
    flag: 'deadline',
    value: 'TIME',
    purpose: 'limits',
    read: duration,
    standard: '10s',
    help: 'how long an answer may take',
  }),
  maxBody: setting({
    flag: 'max-body',
    value: 'SIZE',
    purpose: 'limits',
    read: byteCount,
    standard: '10MB',
    help: 'how much of an answer is kept',
  }),
  failuresInARow: setting({
    flag: 'failures-in-a-row',
    value: 'N',
    purpose: 'limits',
    read: wholeNumber(1),
    standard: '20',
    help: 'missing answers after which a side counts as down',
  }),
  reports: setting({
    flag: 'report',
    value: 'KIND=FILE',
    repeatable: true,
    purpose: 'output',
    read: texts,
    help: 'also write json, junit, sarif, html, markdown, github',
  }),
} as const;

export type SettingKey = keyof typeof settingsTable;

/** All keys, in the order of the table. */
export const settingKeys: readonly SettingKey[] = Object.keys(settingsTable) as readonly SettingKey[];

/** What a user may say: every setting, none required. */
export type Options = { readonly [Key in SettingKey]?: ReturnType<(typeof settingsTable)[Key]['read']> } & {
  readonly matchers?: unknown;
  readonly unordered?: unknown;
  readonly generators?: unknown;
};

/** Keys of the config file that have no flag. */
export const fileOnlyKeys: readonly string[] = ['matchers', 'unordered', 'generators'];

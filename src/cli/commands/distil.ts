import type { CommandDefinition } from '../command.ts';
import { addOutputFlags } from '../output-flags.ts';
import { addSettingFlags } from '../settings-flags.ts';

const keys = [
  'spec',
  'legacy',
  'candidate',
  'twin',
  'headers',
  'legacyHeaders',
  'candidateHeaders',
  'credentials',
  'allowRemote',
  'allowRemoteRefs',
  'cases',
  'casesTotal',
  'seed',
  'for',
  'untilQuiet',
  'only',
  'spelling',
  'protocol',
  'concurrency',
  'clockTolerance',
  'confirmations',
  'shrinkTries',
  'shrinkTime',
  'shrinkTimeTotal',
  'deadline',
  'maxBody',
  'failuresInARow',
] as const;

/** `samewire distil`: keep legacy's behaviour as a file, for the time when legacy is gone. */
export const distilCommand: CommandDefinition = {
  name: 'distil',
  declare: (command, { console, setCode }) => {
    addOutputFlags(addSettingFlags(command, keys))
      .option('--out <FILE>', 'the file to write', 'contracts/distilled.ndjson')
      .option('--force', 'overwrite it')
      .option('--config <FILE>', 'the config file');
    command.helpInformation = () => `  samewire distil --spec api.yaml --legacy URL --candidate URL
  samewire distil --spec api.yaml --legacy URL --cases 1000 --seed 1 --out contracts/distilled.ndjson --force
  samewire run --against contracts/distilled.ndjson --candidate URL      later, without legacy

Sends a campaign as run does, and keeps the least set of its cases that still shows every operation, status, header,
field, kind of value and finding that was seen, with the bytes that legacy answered: a file to commit, one case a line.
Without --candidate legacy alone is asked. Each kept case is sent to legacy twice, so that ids and clocks are known as
noise when legacy is gone. Credentials and added headers are not in the file.
  --out FILE   the file to write [contracts/distilled.ndjson]
  --force      overwrite it
  --json       what was kept, as JSON
`;
    command.action(async (flags: Readonly<Record<string, unknown>>) => {
      const { distilFromFlags } = await import('../distil-command.ts');
      setCode(await distilFromFlags(flags, console));
    });
  },
};

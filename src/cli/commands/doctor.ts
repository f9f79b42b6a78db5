import type { CommandDefinition } from '../command.ts';
import { addOutputFlags } from '../output-flags.ts';
import { addSettingFlags } from '../settings-flags.ts';

const keys = [
  'spec',
  'legacy',
  'twin',
  'headers',
  'legacyHeaders',
  'credentials',
  'allowRemote',
  'allowRemoteRefs',
  'seed',
  'only',
  'spelling',
  'concurrency',
  'strict',
  'confirmations',
  'clockTolerance',
  'deadline',
  'maxBody',
] as const;

/** `samewire doctor`: would this very set-up see a drift? */
export const doctorCommand: CommandDefinition = {
  name: 'doctor',
  declare: (command, { console, setCode }) => {
    addOutputFlags(addSettingFlags(command, keys))
      .option('--cases <N>', 'cases in all', '500')
      .option('--drifts <N>', 'drifts to plant', '260')
      .option('--config <FILE>', 'the config file');
    command.helpInformation = () => `  samewire doctor --spec api.yaml --legacy URL
  samewire doctor --spec api.yaml --legacy URL --twin URL     a second instance, with a state of its own

Reads the document for what it leaves open, sends legacy's answers against themselves (must be silent), then
plants drifts of every family in them and counts how many this set-up would see. Exit: 0 ready, 1 not, 2 trouble.
  --cases N    cases in all, for each of these runs [500]
  --drifts N   drifts to plant [260]
  --json       all of it, with every drift
`;
    command.action(async (flags: Readonly<Record<string, unknown>>) => {
      const { doctorFromFlags } = await import('../doctor-command.ts');
      setCode(await doctorFromFlags(flags, console));
    });
  },
};

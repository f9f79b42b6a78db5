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
  'deadline',
  'maxBody',
  'clockTolerance',
  'seed',
] as const;

/** `samewire replay`: send one finding again. */
export const replayCommand: CommandDefinition = {
  name: 'replay',
  declare: (command, { console, setCode }) => {
    addOutputFlags(addSettingFlags(command.argument('<fingerprint>'), keys))
      .option('--from <FILE>', 'take the finding from a JSON report')
      .option('--config <FILE>', 'the config file');
    command.helpInformation = () => `  samewire replay 3f9a1c0b77de                    4 digits do
  samewire replay 3f9a --from report.json         on another machine

Sends the finding's counterexample again: same or changed (exit 1), healed (exit 0). The document and both
addresses are those of the run that found it; --spec, --legacy and --candidate say others.
`;
    command.action(async (fingerprint: string, flags: Readonly<Record<string, unknown>>) => {
      const { replayFromFlags } = await import('../replay-command.ts');
      setCode(await replayFromFlags(fingerprint, flags, console));
    });
  },
};

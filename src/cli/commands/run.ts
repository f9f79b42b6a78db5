import type { CommandDefinition } from '../command.ts';
import { addOutputFlags, outputHelp } from '../output-flags.ts';
import { addSettingFlags, settingsHelp } from '../settings-flags.ts';

const examples = `  samewire run --spec api.yaml --legacy URL --candidate URL --only 'POST /comments' --for 5m
  samewire run --report junit=junit.xml --baseline write          first day in CI
`;

/** `samewire run`: send generated cases to both sides and name what differs. */
export const runCommand: CommandDefinition = {
  name: 'run',
  declare: (command, { console, setCode }) => {
    addOutputFlags(addSettingFlags(command));
    command.option('--config <FILE>', 'the config file');
    command.helpInformation = () => `${examples}\n${settingsHelp()}\n${outputHelp}`;
    command.action(async (parsed: Readonly<Record<string, unknown>>) => {
      const { runFromFlags } = await import('../run-command.ts');
      setCode(await runFromFlags(parsed, console));
    });
  },
};

import type { CommandDefinition } from '../command.ts';
import { addOutputFlags, outputHelp } from '../output-flags.ts';
import { addSettingFlags, settingsHelp } from '../settings-flags.ts';

const examples = `  samewire run --spec api.yaml --legacy URL --candidate URL --only 'POST /comments' --for 5m
  samewire run --report junit=junit.xml --baseline write          first day in CI
  samewire run --against contracts/distilled.ndjson --candidate URL   when legacy is gone
`;

const againstHelp = `         --against FILE                     legacy as samewire distil kept it, in place of --legacy
         --only-case ID                     one case of that file
`;

/** `samewire run`: send generated cases to both sides and name what differs. */
export const runCommand: CommandDefinition = {
  name: 'run',
  declare: (command, { console, setCode }) => {
    addOutputFlags(addSettingFlags(command));
    command
      .option('--against <FILE>', 'legacy as samewire distil kept it, in place of --legacy')
      .option('--only-case <ID>', 'one case of that file')
      .option('--config <FILE>', 'the config file');
    command.helpInformation = () => `${examples}\n${settingsHelp()}\n${againstHelp}${outputHelp}`;
    command.action(async (parsed: Readonly<Record<string, unknown>>) => {
      const { against } = parsed;
      if (typeof against === 'string') {
        const { runAgainstFromFlags } = await import('../against-command.ts');
        return setCode(await runAgainstFromFlags(against, parsed, console));
      }
      const { runFromFlags } = await import('../run-command.ts');
      setCode(await runFromFlags(parsed, console));
    });
  },
};

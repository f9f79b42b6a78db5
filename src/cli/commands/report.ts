import type { CommandDefinition } from '../command.ts';
import { addOutputFlags } from '../output-flags.ts';

/** `samewire report`: another report of a JSON report. */
export const reportCommand: CommandDefinition = {
  name: 'report',
  declare: (command, { console, setCode }) => {
    addOutputFlags(command.argument('<file>')).option(
      '--report <KIND=FILE>',
      'write json, junit, sarif, html, markdown, github',
      (one: string, before: readonly string[] | undefined) => [...(before ?? []), one],
    );
    command.helpInformation = () =>
      `  samewire report report.json --report html=report.html\n  samewire report report.json                      as the terminal shows it\n\nExit code as the run's: 0 alike, 1 findings, 2 inconclusive.\n`;
    command.action(async (file: string, flags: Readonly<Record<string, unknown>>) => {
      const { reportAgain } = await import('../report-command.ts');
      setCode(await reportAgain(file, flags, console));
    });
  },
};

import { Command } from 'commander';
import { commands } from './commands/table.ts';
import type { Console } from './console.ts';
import { topHelp } from './help.ts';

/** Takes the exit code of a command that ended without a fault. */
export type SetCode = (code: number) => void;

/** What every command gets. */
export interface CommandContext {
  readonly console: Console;
  readonly setCode: SetCode;
}

/** How a command declares itself: its flags now, its work loaded when it is asked for. */
export interface CommandDefinition {
  readonly name: string;
  readonly declare: (command: Command, context: CommandContext) => void;
}

/** The whole command line; no command's work is loaded before it is asked for. */
export function buildProgram(console: Console, setCode: SetCode): Command {
  const program = new Command('samewire')
    .exitOverride()
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: console.out, writeErr: () => {}, getOutHelpWidth: () => console.width })
    .option('--version', 'print the version')
    .addHelpText('beforeAll', '');
  program.helpInformation = () => topHelp;
  program.action(async ({ version }: { version?: boolean }) => {
    if (version !== true) return console.out(topHelp);
    const { version: number } = await import('./version.ts');
    console.out(`${number}\n`);
  });
  for (const { name, declare } of commands)
    declare(
      program
        .command(name)
        .exitOverride()
        .configureOutput({ writeOut: console.out, writeErr: () => {} }),
      { console, setCode },
    );
  return program;
}

import { Command } from 'commander';
import { nearestWord } from '../config/nearest.ts';
import { Fault } from '../model/fault.ts';
import type { SetCode } from './command.ts';
import { commands } from './commands/table.ts';
import type { Console } from './console.ts';
import { topHelp } from './help.ts';

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
  program.argument('[command]');
  program.action(async (unknown: string | undefined, { version }: { version?: boolean }) => {
    if (unknown !== undefined && unknown !== 'help') throw unknownCommand(unknown);
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

function unknownCommand(given: string): Fault {
  const near = nearestWord(
    given,
    commands.map(({ name }) => name),
  );
  return new Fault('command-unknown', given, near === undefined ? {} : { hint: `did you mean ${near}?` });
}

import { CommanderError } from 'commander';
import { Fault } from '../model/fault.ts';
import { type Console, processConsole } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import { asFault, faultText } from './fault-text.ts';
import { requireNode } from './node-version.ts';
import { buildProgram } from './program.ts';

/** Runs a command line and brings back its exit code; nothing is thrown. */
export async function main(argv: readonly string[], console: Console = processConsole()): Promise<number> {
  let code: number = exitCodes.alike;
  const program = buildProgram(console, (result) => {
    code = result;
  });
  try {
    requireNode(process.versions.node);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.alike;
    const fault = error instanceof CommanderError ? commandLineFault(error) : asFault(error);
    console.tell(faultText(fault));
    if (fault.code === 'internal' && fault.cause instanceof Error)
      console.tell(`${fault.cause.stack ?? ''}\n`);
    return exitCodes.trouble;
  }
}

/** Commander's complaint in our own words. */
function commandLineFault({ code, message }: CommanderError): Fault {
  const plain = message.replace(/^error: /, '');
  const near = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(plain)?.[1];
  const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
  const named = /'([^']+)'/.exec(plain)?.[1] ?? '';
  if (code === 'commander.unknownOption') return new Fault('flag-unknown', named, hint);
  return new Fault('flag-invalid', plain.split('\n')[0] ?? '');
}

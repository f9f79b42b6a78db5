import type { Command } from 'commander';
import type { Console } from './console.ts';

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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** A command of one of the three languages' tools. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What a command came to. */
export interface Outcome {
  readonly exitCode: number;
  /** Everything that it wrote, stdout and stderr, in the order it came. */
  readonly output: string;
}

/** Runs the command to its end and keeps its output; a command that is missing ends with 127. */
export async function runQuietly(command: Command): Promise<Outcome> {
  const child = spawn(command.command, command.args, {
    ...settings(command),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    return { exitCode: exitCodeOf(code, signal), output };
  } catch (error) {
    return { exitCode: 127, output: String(error) };
  }
}

/** Runs the command to its end on this process's own terminal and returns its exit code. */
export async function runLoudly(command: Command): Promise<number> {
  const child = spawn(command.command, command.args, {
    ...settings(command),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    return exitCodeOf(code, signal);
  } catch {
    return 127;
  }
}

function settings({ cwd, env }: Command): { cwd?: string; env: NodeJS.ProcessEnv } {
  return { ...(cwd === undefined ? {} : { cwd }), env: { ...process.env, ...env } };
}

function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const patienceMs = 180_000;

/** How a tool is run: where, with which environment, as whom. */
export interface ToolSettings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
}

/** Runs a tool to its end and returns what it wrote to stdout; rejects with its stderr in the message. */
export async function runTool(
  command: string,
  args: readonly string[],
  settings: ToolSettings = {},
): Promise<string> {
  const { stdout } = await execute(command, args, {
    timeout: patienceMs,
    maxBuffer: 16 * 1024 ** 2,
    ...settings,
  });
  return stdout;
}

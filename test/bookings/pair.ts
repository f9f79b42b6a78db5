import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The OpenAPI document of the pair. */
export const document: string = join(import.meta.dirname, 'bookings.openapi.yaml');

/** Both services of the pair, and how to end them. */
export interface RunningPair {
  readonly legacy: string;
  readonly candidate: string;
  readonly stop: () => Promise<void>;
}

/** Starts the service in Node and its rewrite in Python, with these defects planted in the rewrite. */
export async function startPair(defects: readonly string[] = []): Promise<RunningPair> {
  const legacy = spawnService(process.execPath, ['legacy.mjs']);
  const candidate = spawnService('python3', ['candidate.py', '--defects', defects.join(',')]);
  const stop = async (): Promise<void> => {
    await Promise.all([legacy, candidate].map(endOf));
  };
  try {
    return { legacy: await addressOf(legacy), candidate: await addressOf(candidate), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function spawnService(command: string, words: readonly string[]): ChildProcess {
  return spawn(command, words, { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  for await (const line of (stdout as Readable).iterator({ destroyOnReturn: false }))
    return String(line).trim();
  throw new Error('the service ended before it was ready');
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

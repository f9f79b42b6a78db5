import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const entry = join(import.meta.dirname, '../../src/cli.ts');
const peak = join(import.meta.dirname, 'report-peak.mjs');

/** How one command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Bytes of memory at the peak; undefined when the process was killed. */
  readonly peak: number | undefined;
}

/** A command that is under way in a folder of its own. */
export interface Underway {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly ended: Promise<Ended>;
}

/** Where a command runs, and what it finds there. */
export interface Surroundings {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts `samewire` as a person would, from the command line. */
export function start(words: readonly string[], { folder, environment = {} }: Surroundings): Underway {
  const report = join(tmpdir(), `samewire-peak-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const child = spawn(process.execPath, ['--import', peak, entry, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...environment, SAMEWIRE_TEST_PEAK: report },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    async ([stdout, stderr, [code]]) => {
      const told = await readFile(report, 'utf8').catch(() => undefined);
      await rm(report, { force: true });
      return { code, stdout, stderr, peak: told === undefined ? undefined : Number(told) };
    },
  );
  return { child, folder, ended };
}

/** Runs `samewire` to its end. */
export function samewire(words: readonly string[], surroundings: Surroundings): Promise<Ended> {
  return start(words, surroundings).ended;
}

/** An empty folder; `remove` takes it away with all that is in it. */
export async function temporaryFolder(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'samewire-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Pair } from '../../src/model/side.ts';

const folder = join(import.meta.dirname, '../../services/candidate-go');

/** Two Go services on stores in memory: hardly anything but the client takes time. */
export async function withFastPair(work: (addresses: Pair<string>) => Promise<void>): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), 'samewire-bench-'));
  const program = join(built, 'commentd-memory');
  const children: ChildProcess[] = [];
  try {
    execFileSync('go', ['build', '-o', program, './cmd/commentd-memory'], { cwd: folder });
    const start = (): Promise<string> => {
      const child = spawn(program, { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(child);
      return firstLine(child.stdout);
    };
    await work({ legacy: await start(), candidate: await start() });
  } finally {
    await Promise.all(children.map(end));
    rmSync(built, { recursive: true });
  }
}

async function firstLine(output: Readable): Promise<string> {
  for await (const line of output.iterator({ destroyOnReturn: false })) return String(line).trim();
  throw new Error('the service ended before it was ready');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

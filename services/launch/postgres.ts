import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { type Child, startChild } from './child.ts';
import { startOnFreePort } from './free-port.ts';
import type { Ground } from './ground.ts';
import type { Program } from './ladder.ts';
import { runTool } from './run-tool.ts';

const owner = 'samewire';

/** One PostgreSQL that holds a database for each side. */
export interface PostgresServer {
  readonly child: Child;
  readonly urls: readonly [legacy: string, candidate: string];
}

/** Creates an empty cluster with the databases `legacy` and `candidate` and starts it; it trusts loopback. */
export async function startPostgres(program: Program, ground: Ground): Promise<PostgresServer> {
  const data = join(ground.folder, 'postgres');
  const initdb = join(dirname(program.binary), 'initdb');
  const settings = { env: ground.environment, cwd: ground.folder, ...ground.account };
  const options = ['--no-sync', '--no-instructions', '-E', 'UTF8', '--locale=C', '-A', 'trust', '-U', owner];
  await runTool(initdb, [...options, '-D', data], settings);
  await createDatabases(program, data, ground);
  return startOnFreePort(async (port) => {
    const child = await startChild(
      {
        name: 'postgres',
        command: program.binary,
        // Throw-away data: nothing is worth an fsync, and mmap leaves no shared memory behind.
        args: [
          '-D',
          data,
          '-h',
          '127.0.0.1',
          '-p',
          `${port}`,
          '-k',
          '',
          '-F',
          '-c',
          'dynamic_shared_memory_type=mmap',
        ],
        environment: ground.environment,
        folder: ground.folder,
        account: ground.account,
        // Immediate shutdown: a fast one takes half a second to write what nobody will read.
        stopSignal: 'SIGQUIT',
        isReady: (output) => output.includes('ready to accept connections'),
      },
      ground.guard,
    );
    const url = (database: string): string => `postgresql://${owner}@127.0.0.1:${port}/${database}`;
    return { child, urls: [url('legacy'), url('candidate')] };
  });
}

/** Single-user mode needs no client program, which the npm package does not have. */
async function createDatabases(program: Program, data: string, ground: Ground): Promise<void> {
  const single = spawn(program.binary, ['--single', '-F', '-D', data, 'postgres'], {
    env: { ...ground.environment },
    cwd: ground.folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...ground.account,
  });
  single.stdin.end('CREATE DATABASE legacy\nCREATE DATABASE candidate\n');
  await once(single, 'exit');
}

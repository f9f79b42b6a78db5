import { type Child, startChild } from './child.ts';
import { startOnFreePort } from './free-port.ts';
import type { Ground } from './ground.ts';
import type { Program } from './ladder.ts';

/** One server for one side, and its address. */
export interface RedisServer {
  readonly child: Child;
  readonly url: string;
}

/** Starts a server that speaks Redis, empty and without persistence. */
export async function startRedis(program: Program, ground: Ground): Promise<RedisServer> {
  return startOnFreePort(async (port) => {
    const child = await startChild(
      {
        name: 'redis',
        command: program.binary,
        args: [
          '--port',
          `${port}`,
          '--bind',
          '127.0.0.1',
          '--save',
          '',
          '--appendonly',
          'no',
          '--daemonize',
          'no',
        ],
        environment: ground.environment,
        folder: ground.folder,
        account: ground.account,
        stopSignal: 'SIGKILL',
        isReady: (output) => output.includes('Ready to accept connections'),
      },
      ground.guard,
    );
    return { child, url: `redis://127.0.0.1:${port}/0` };
  });
}

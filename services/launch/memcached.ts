import { once } from 'node:events';
import { connect } from 'node:net';
import { type Child, startChild } from './child.ts';
import { startOnFreePort } from './free-port.ts';
import type { Ground } from './ground.ts';
import type { Program } from './ladder.ts';

/** One server for one side, and its address (host:port). */
export interface MemcachedServer {
  readonly child: Child;
  readonly url: string;
}

/** Starts a Memcached of 64 MB, over TCP only. */
export async function startMemcached(program: Program, ground: Ground): Promise<MemcachedServer> {
  const libraries = program.libraries === undefined ? {} : { LD_LIBRARY_PATH: program.libraries };
  return startOnFreePort(async (port) => {
    const child = await startChild(
      {
        name: 'memcached',
        command: program.binary,
        args: ['-l', '127.0.0.1', '-p', `${port}`, '-U', '0', '-m', '64', '-t', '2'],
        environment: { ...ground.environment, ...libraries },
        folder: ground.folder,
        account: ground.account,
        stopSignal: 'SIGKILL',
        isReady: () => accepts(port),
      },
      ground.guard,
    );
    return { child, url: `127.0.0.1:${port}` };
  });
}

/** Memcached says nothing when it is ready. */
async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

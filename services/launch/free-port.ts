import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { LaunchFault } from './launch-fault.ts';

const tries = 3;

/** Returns `wanted` if it is free on loopback, else a port that is. */
export async function findFreePort(wanted = 0): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (wanted === 0) throw error;
    return findFreePort();
  } finally {
    server.close();
  }
}

/** Starts something on a free port; again on another one if the port was taken before it could be. */
export async function startOnFreePort<T>(start: (port: number) => Promise<T>, wanted = 0): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(await findFreePort(attempt === 1 ? wanted : 0));
    } catch (error) {
      const isTaken = error instanceof LaunchFault && /\bin use\b/i.test(error.message);
      if (!isTaken || attempt === tries) throw error;
    }
  }
}

import { once } from 'node:events';
import { connect } from 'node:net';
import type { StoreUrls } from './stores.ts';

/** What each store of one side answers to the least request of its protocol. */
export interface Greetings {
  readonly postgres: string;
  readonly redis: string;
  readonly memcached: string;
}

/** Greets the three stores; PostgreSQL answers `R` where the database of the address exists, `E` where it does not. */
export async function greetStores(urls: StoreUrls): Promise<Greetings> {
  const [postgres, redis, memcached] = await Promise.all([
    exchange(new URL(urls.postgres), startupPacket(new URL(urls.postgres))),
    exchange(new URL(urls.redis), 'PING\r\n'),
    exchange(new URL(`tcp://${urls.memcached}`), 'version\r\n'),
  ]);
  return { postgres: postgres.slice(0, 1), redis: redis.trim(), memcached: memcached.trim() };
}

/** Returns the message that opens a PostgreSQL session (protocol 3.0) for the user and database of the address. */
function startupPacket(url: URL): Buffer {
  const fields = `user\0${url.username}\0database\0${url.pathname.slice(1)}\0\0`;
  const packet = Buffer.alloc(8 + fields.length);
  packet.writeInt32BE(packet.length, 0);
  packet.writeInt32BE(196_608, 4);
  packet.write(fields, 8, 'latin1');
  return packet;
}

async function exchange({ hostname, port }: URL, request: string | Buffer): Promise<string> {
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    socket.write(request);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString('latin1');
  } finally {
    socket.destroy();
  }
}

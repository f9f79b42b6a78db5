import { once } from 'node:events';
import { connect } from 'node:net';
import type { StoreUrls } from '../../services/launch/stores.ts';
import { runSql } from './sql.ts';

/** Empties the stores of one side while its service runs: rows, the sequence of ids, and the cache. */
export async function emptyStores({ postgres, memcached }: StoreUrls): Promise<void> {
  await runSql(postgres, 'truncate comments, outbox; alter sequence comment_ids restart');
  const [host = '', port] = memcached.split(':');
  const socket = connect(Number(port), host);
  await once(socket, 'connect');
  socket.write('flush_all\r\n');
  await once(socket, 'data');
  socket.destroy();
}

import { once } from 'node:events';
import { connect } from 'node:net';

/** Runs one statement list on a PostgreSQL that trusts us (protocol 3.0, simple query); the result is thrown away. */
export async function runSql(url: string, statements: string): Promise<void> {
  const { hostname, port, username, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    socket.write(startupMessage(username, pathname.slice(1)));
    await untilReady(socket);
    socket.write(queryMessage(statements));
    await untilReady(socket);
  } finally {
    socket.destroy();
  }
}

function startupMessage(user: string, database: string): Buffer {
  const body = Buffer.from(`\0\x03\0\0user\0${user}\0database\0${database}\0\0`, 'latin1');
  return Buffer.concat([lengthOf(body), body]);
}

function queryMessage(statements: string): Buffer {
  const body = Buffer.from(`${statements}\0`);
  return Buffer.concat([Buffer.from('Q'), lengthOf(body), body]);
}

function lengthOf(body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return length;
}

/** Reads messages up to ReadyForQuery; an ErrorResponse is thrown. */
async function untilReady(socket: NodeJS.ReadableStream): Promise<void> {
  let waiting: Buffer = Buffer.alloc(0);
  for await (const chunk of (socket as import('node:net').Socket).iterator({ destroyOnReturn: false })) {
    waiting = Buffer.concat([waiting, chunk as Buffer]);
    while (waiting.length >= 5 && waiting.length > waiting.readInt32BE(1)) {
      const kind = String.fromCharCode(waiting[0] ?? 0);
      const end = waiting.readInt32BE(1) + 1;
      if (kind === 'E')
        throw new Error(`PostgreSQL: ${waiting.subarray(5, end).toString().replaceAll('\0', ' ')}`);
      waiting = waiting.subarray(end);
      if (kind === 'Z') return;
    }
  }
  throw new Error('PostgreSQL closed the connection');
}

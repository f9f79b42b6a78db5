import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, NoAnswer, Outcome } from '../../model/observation.ts';
import { parseAddress } from './address.ts';
import { HttpClient } from './client.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server that answers each request with these bytes, in the pieces given. */
async function serving(onRequest: (socket: Socket, request: string) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => onRequest(socket, bytes.toString('latin1')));
  });
  open.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function clientOf(port: number, limits = { deadline: 2_000, maxBody: 1_000_000 }): HttpClient {
  const client = new HttpClient(parseAddress(`http://127.0.0.1:${port}`, 'legacy'), limits, () =>
    performance.now(),
  );
  open.push(() => client.close());
  return client;
}

async function outcomeOf(answer: string | Uint8Array, method = 'GET'): Promise<Outcome> {
  const port = await serving((socket) => socket.end(answer));
  const { outcome } = await clientOf(port).send({
    method,
    target: '/',
    headers: [],
    body: new Uint8Array(0),
  });
  return outcome;
}

async function answerOf(answer: string | Uint8Array, method = 'GET'): Promise<Answer> {
  const outcome = await outcomeOf(answer, method);
  if (outcome.kind !== 'answer') throw new Error(`no answer: ${outcome.message}`);
  return outcome;
}

const textOf = (answer: Answer): string => Buffer.from(answer.body).toString();

describe('HttpClient', () => {
  it('keeps names, order and repeats of header fields', async () => {
    const { headers } = await answerOf(
      'HTTP/1.1 200 OK\r\nX-b: 1\r\nx-A:  two \r\nX-b: \xe9\r\nContent-Length: 0\r\n\r\n',
    );
    expect(headers).toEqual([
      ['X-b', '1'],
      ['x-A', 'two'],
      ['X-b', '\u00c3\u00a9'],
      ['Content-Length', '0'],
    ]);
  });

  it('reads chunked bodies with extensions and trailers', async () => {
    const answer = await answerOf(
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 5\r\n\r\n',
    );
    expect([textOf(answer), answer.framing, answer.trailers, answer.flaws]).toEqual([
      'abcde',
      'chunked',
      [['X-Sum', '5']],
      [],
    ]);
  });

  it('reads a body that ends with the connection', async () => {
    const answer = await answerOf('HTTP/1.1 200 OK\r\n\r\nall of it');
    expect([textOf(answer), answer.framing]).toEqual(['all of it', 'until-close']);
  });

  it('undoes gzip, and keeps what claims to be gzip and is not', async () => {
    const coded = gzipSync('hello');
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${coded.length}\r\n\r\n`;
    expect(textOf(await answerOf(Buffer.concat([Buffer.from(head), coded])))).toBe('hello');
    const fake = await answerOf(
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain',
    );
    expect([textOf(fake), fake.flaws[0]?.kind]).toEqual(['plain', 'bad-coding']);
  });

  it('never inflates past the limit', async () => {
    const coded = gzipSync(Buffer.alloc(50_000_000));
    const answer = await answerOf(
      Buffer.concat([
        Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${coded.length}\r\n\r\n`),
        coded,
      ]),
    );
    expect(answer.truncated).toBe(true);
  });

  it.each([
    ['bad-status', 'HTTP/1.1 1000 Odd\r\nContent-Length: 0\r\n\r\n'],
    ['bad-status', 'HTTP/1.1 99 Low\r\nContent-Length: 0\r\n\r\n'],
    ['bare-lf', 'HTTP/1.1 200 OK\nContent-Length: 0\n\n'],
    ['bad-chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc'],
    ['bad-length', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nab'],
    ['short-body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab'],
    ['extra-bytes', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc'],
    ['bad-header', 'HTTP/1.1 200 OK\r\nno colon here\r\nContent-Length: 0\r\n\r\n'],
    ['folded-header', 'HTTP/1.1 200 OK\r\nX-a: 1\r\n  2\r\nContent-Length: 0\r\n\r\n'],
  ])('answers with the flaw %s', async (kind, bytes) => {
    expect((await answerOf(bytes)).flaws.map((found) => found.kind)).toContain(kind);
  });

  it('has no body after HEAD, 204 and 304', async () => {
    expect((await answerOf('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n', 'HEAD')).framing).toBe('none');
    expect((await answerOf('HTTP/1.1 204 No Content\r\n\r\n')).framing).toBe('none');
  });

  it('passes over interim answers', async () => {
    expect(
      (
        await answerOf(
          'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
        )
      ).status,
    ).toBe('200');
  });

  it('keeps the bytes of what is no HTTP', async () => {
    const outcome = (await outcomeOf('SSH-2.0-OpenSSH\r\n')) as NoAnswer;
    expect([outcome.reason, Buffer.from(outcome.bytes).toString()]).toEqual([
      'not-http',
      'SSH-2.0-OpenSSH\r\n',
    ]);
  });

  it('says how a connection failed', async () => {
    const reset = await serving((socket) => socket.resetAndDestroy());
    const silent = await serving(() => {});
    const request = { method: 'GET', target: '/', headers: [], body: new Uint8Array(0) };
    const outcomes = [
      await clientOf(reset).send(request),
      await clientOf(silent, { deadline: 100, maxBody: 10 }).send(request),
      await clientOf(1).send(request),
    ];
    expect(
      outcomes.map(({ outcome }) => (outcome.kind === 'no-answer' ? outcome.reason : outcome.status)),
    ).toEqual(['reset', 'timeout', 'refused']);
  });

  it('cuts an endless body at the limit', async () => {
    const port = await serving((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const more = (): void => {
        while (socket.writable && socket.write(`1000\r\n${'x'.repeat(4096)}\r\n`));
        if (socket.writable) socket.once('drain', more);
      };
      more();
    });
    const { outcome } = await clientOf(port, { deadline: 5_000, maxBody: 100_000 }).send({
      method: 'GET',
      target: '/',
      headers: [],
      body: new Uint8Array(0),
    });
    expect(outcome).toMatchObject({ kind: 'answer', truncated: true, body: { length: 100_000 } });
  });

  it('reuses a connection, and replaces one that the side let go', async () => {
    let connections = 0;
    const seen = new Set<Socket>();
    const port = await serving((socket) => {
      if (!seen.has(socket)) connections += 1;
      else if (connections === 1) {
        socket.destroy();
        return;
      }
      seen.add(socket);
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    });
    const client = clientOf(port);
    const request = { method: 'GET', target: '/', headers: [], body: new Uint8Array(0) };
    const outcomes = [await client.send(request), await client.send(request), await client.send(request)];
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['answer', 'answer', 'answer']);
    expect(connections).toBe(2);
  });

  it('sends the bytes of the case with the fields that HTTP needs', async () => {
    let sent = '';
    const port = await serving((socket, request) => {
      sent += request;
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    });
    await clientOf(port).send({
      method: 'POST',
      target: '/a%2Fb?x=%20',
      headers: [['X-One', '1']],
      body: Buffer.from('{}'),
    });
    expect(sent).toBe(
      `POST /a%2Fb?x=%20 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUser-Agent: samewire\r\nAccept: */*\r\nContent-Length: 2\r\nX-One: 1\r\n\r\n{}`,
    );
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Errand } from '../model/settings.ts';
import { encodeText } from '../wire/text.ts';
import { stateSetter } from './provider-states.ts';

const change = encodeText('{"state":"a comment exists","params":{"ups":9007199254740993},"action":"setup"}');

function set(states: Errand): Promise<string> {
  const { signal } = new AbortController();
  const address = 'http://127.0.0.1:8001';
  return stateSetter(states, { side: 'candidate', address, folder: tmpdir(), deadline: 5_000, signal })(
    change,
  );
}

const node = (script: string): Errand => ({
  kind: 'command',
  command: [process.execPath, '-e', script],
});

describe('stateSetter', () => {
  it('gives a command the change on stdin, digit for digit, and takes its output for values', async () => {
    const values = await set(node('process.stdin.pipe(process.stdout)'));
    expect(values).toBe(
      '{"state":"a comment exists","params":{"ups":9007199254740993},"action":"setup","side":"candidate","address":"http://127.0.0.1:8001"}',
    );
  });

  it('takes silence for no values', async () => {
    expect(await set(node(''))).toBe('{}');
  });

  it('says what a command that fails says', async () => {
    const thrown = set(node('throw new Error("there is no state")'));
    await expect(thrown).rejects.toThrow('the state command ended with 1: Error: there is no state');
    await expect(set(node('console.log("done")'))).rejects.toThrow(
      'the state handler gave no JSON object: done',
    );
    await expect(set({ kind: 'command', command: ['no-such-program'] })).rejects.toThrow('ENOENT');
  });

  it('asks an address, and follows no redirect', async () => {
    const server = createServer(async (request, response) => {
      if (request.url === '/moved') return void response.writeHead(302, { location: '/states' }).end();
      const { side } = Object(await json(request));
      if (request.url === '/broken') return void response.writeHead(500).end('no database\nat line 3');
      response.end(JSON.stringify({ id: `t1_${side}` }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await set({ kind: 'url', url: `${url}/states` })).toBe('{"id":"t1_candidate"}');
      await expect(set({ kind: 'url', url: `${url}/broken` })).rejects.toThrow(
        'the state handler answered 500: no database',
      );
      await expect(set({ kind: 'url', url: `${url}/moved` })).rejects.toThrow();
    } finally {
      server.close();
    }
  });
});

import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samewire, temporaryFolder } from './samewire.ts';

/** Answers how many comments it has; a POST adds one, a POST to `/reset` takes all away. */
function commentCounter(comments: number): Server {
  let count = comments;
  return createServer((request, answer) => {
    if (request.url === '/reset') count = 0;
    else if (request.method === 'POST') count += 1;
    answer.setHeader('content-type', 'application/json');
    answer.statusCode = request.url === '/broken' ? 500 : 200;
    answer.end(JSON.stringify({ count }));
  });
}

const document = `
openapi: 3.1.0
info: { title: comments, version: '1' }
paths:
  /comments:
    get: &answers
      responses:
        '200':
          description: how many
          content: { application/json: { schema: { type: object, properties: { count: { type: integer } } } } }
    post: *answers
`;

let servers: readonly Server[];
let urls: readonly string[];
let folder = '';
let remove: () => Promise<void>;

beforeEach(async () => {
  servers = [commentCounter(3), commentCounter(0)];
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  urls = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  ({ folder, remove } = await temporaryFolder());
  await writeFile(join(folder, 'comments.yaml'), document);
});
afterEach(async () => {
  for (const server of servers) server.close();
  await remove();
});

async function run(reset: unknown): ReturnType<typeof samewire> {
  const [legacy, candidate] = urls;
  const config = { spec: 'comments.yaml', legacy, candidate, cases: 10, seed: 7, reset };
  await writeFile(join(folder, 'samewire.config.json'), JSON.stringify(config));
  return samewire(['run'], { folder });
}

describe('reset', () => {
  it('starts both sides alike: one by a request, one by a command in the folder of the config file', async () => {
    await writeFile(join(folder, 'reset.mjs'), `await fetch('${urls[1]}/reset', { method: 'POST' });`);
    const { code, stdout } = await run({
      legacy: { url: `${urls[0]}/reset` },
      candidate: { command: [process.execPath, 'reset.mjs'] },
    });
    expect(stdout).toContain('conformant: 0 findings');
    expect(code).toBe(0);
  });

  it('is missed where none is named', async () => {
    const { code, stdout } = await run(undefined);
    expect(stdout).toContain('response body /count');
    expect(code).toBe(1);
  });

  it('is a fault where it fails, and nothing is sent', async () => {
    const { code, stdout, stderr } = await run({
      legacy: { command: [process.execPath, '-e', 'console.error("no database"); process.exit(3)'] },
    });
    expect(stderr).toContain('fault reset-failed: the reset of legacy');
    expect(stderr).toContain('it ended with 3: no database');
    expect([code, stdout]).toEqual([2, '']);
    expect(await countOf(urls[0])).toBe(3);
  });

  it('is a fault where its request is refused', async () => {
    const { code, stderr } = await run({ candidate: { url: `${urls[1]}/broken` } });
    expect(stderr).toContain('/broken) failed: it answered 500');
    expect(code).toBe(2);
  });
});

async function countOf(url: string | undefined): Promise<unknown> {
  const answer = await fetch(`${url}/comments`);
  return ((await answer.json()) as { readonly count: unknown }).count;
}

import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../model/fault.ts';
import { parityEvents } from './event-stream.ts';
import { defineConfig, runParity } from './library.ts';

const token = 'letmein-42';
const document = {
  openapi: '3.1.0',
  info: { title: 'Votes', version: '1' },
  paths: {
    '/votes': {
      get: {
        responses: {
          200: {
            description: 'the votes',
            content: {
              'application/json': {
                schema: { type: 'object', required: ['score'], properties: { score: { type: 'number' } } },
              },
            },
          },
        },
      },
    },
  },
};

let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samewire-library-'));
  await writeFile(join(folder, 'votes.json'), JSON.stringify(document));
});

afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

/** A service that answers with this body to who has the token; brings back its address. */
async function serve(body: string): Promise<string> {
  const server = createServer((request, response) => {
    const known = request.headers.authorization === `Bearer ${token}`;
    response.writeHead(known ? 200 : 401, { 'Content-Type': 'application/json' });
    response.end(known ? body : '{}');
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('runParity', () => {
  it('brings back what differs, from options written as a config file has them', async () => {
    const options = defineConfig({
      spec: 'votes.json',
      legacy: await serve('{"score":1.0}'),
      candidate: await serve('{"score":1}'),
      headers: [`Authorization: Bearer ${token}`],
      cases: 3,
      seed: 42,
      deadline: '5s',
    });
    const { verdict, seed, findings } = await runParity(options, { folder });
    expect(verdict).toEqual({ kind: 'divergent' });
    expect(seed).toBe('42');
    expect(findings.map(({ cause, pointer }) => `${cause} at ${pointer}`)).toEqual([
      'number-spelling at /score',
    ]);
    expect(JSON.stringify(findings)).not.toContain(token);
  });

  it('refuses an option that is none, with the nearest one', async () => {
    const options = { spec: 'votes.json', sede: 1 };
    await expect(runParity(options, { folder })).rejects.toMatchObject({
      code: 'config-key-unknown',
      hint: expect.stringContaining('seed'),
    });
    await expect(runParity(options, { folder })).rejects.toBeInstanceOf(Fault);
  });
});

describe('parityEvents', () => {
  const optionsOf = async () => ({
    spec: 'votes.json',
    legacy: await serve('{"score":1.0}'),
    candidate: await serve('{"score":1}'),
    headers: `Authorization: Bearer ${token}`,
    cases: 3,
    seed: 42,
  });

  it('tells what happens as it happens, and ends with the report', async () => {
    const kinds: string[] = [];
    let findings = 0;
    for await (const event of parityEvents(await optionsOf(), { folder })) {
      kinds.push(event.kind);
      if (event.kind === 'ended') findings = event.report.findings.length;
    }
    expect(kinds).toContain('started');
    expect(kinds).toContain('case');
    expect(kinds).toContain('found');
    expect(kinds.at(-1)).toBe('ended');
    expect(findings).toBe(1);
  });

  it('ends the campaign when the loop is left', async () => {
    const heard: string[] = [];
    const listener = ({ kind }: { readonly kind: string }): void => void heard.push(kind);
    const options = { ...(await optionsOf()), cases: 100_000 };
    for await (const event of parityEvents(options, { folder, listener })) if (event.kind === 'case') break;
    expect(heard.at(-1)).toBe('ended');
    expect(heard.length).toBeLessThan(10_000);
  });

  it('throws the fault of a campaign that cannot be', async () => {
    const events = parityEvents({ spec: 'nowhere.json' }, { folder });
    await expect(events.next()).rejects.toBeInstanceOf(Fault);
  });
});

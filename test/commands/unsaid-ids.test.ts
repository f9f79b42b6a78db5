import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { samewire, temporaryFolder } from './samewire.ts';

type Defect = 'state in capitals' | 'later pages reversed';

/** Jobs that are named in `Location` alone when they are made, and listed in pages that `Link` alone connects. */
function jobService(defect?: Defect): Server {
  const jobs = new Map<string, string>();

  function list(query: URLSearchParams, answer: ServerResponse): void {
    const [from, limit] = [Number(query.get('cursor') ?? '0'), Number(query.get('limit') ?? '2')];
    const isBad = !/^\d*$/.test(query.get('cursor') ?? '') || !/^[1-9]$/.test(query.get('limit') ?? '2');
    if (isBad) {
      end(answer, 400, { error: 'bad query' });
      return;
    }
    const names = [...jobs.values()].slice(from, from + limit);
    if (from + limit < jobs.size) {
      answer.setHeader('link', `</jobs?cursor=${from + limit}&limit=${limit}>; rel="next"`);
    }
    end(answer, 200, defect === 'later pages reversed' && from > 0 ? names.reverse() : names);
  }

  return createServer(async (request, answer): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const body = await text(request);
    const [, place, id] = pathname.split('/');
    if (request.method === 'POST' && pathname === '/exports') {
      const name = nameIn(body);
      if (name === undefined) return end(answer, 422, { error: 'no name' });
      const job = randomUUID();
      jobs.set(job, name);
      answer.setHeader('location', `/jobs/${job}`);
      return end(answer, 202);
    }
    if (request.method !== 'GET' || place !== 'jobs') return end(answer, 404, { error: 'not found' });
    if (id === undefined) return list(searchParams, answer);
    const name = jobs.get(id);
    if (name === undefined) return end(answer, 404, { error: 'no such job' });
    end(answer, 200, { name, state: defect === 'state in capitals' ? 'DONE' : 'done' });
  });
}

function nameIn(body: string): string | undefined {
  try {
    const { name } = JSON.parse(body);
    return typeof name === 'string' && Object.keys(JSON.parse(body)).length === 1 ? name : undefined;
  } catch {
    return undefined;
  }
}

function end(answer: ServerResponse, status: number, value?: unknown): void {
  answer.statusCode = status;
  if (value !== undefined) answer.setHeader('content-type', 'application/json');
  answer.end(value === undefined ? undefined : JSON.stringify(value));
}

const document = `
openapi: 3.1.0
info: { title: exports, version: '1' }
paths:
  /exports:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [name], additionalProperties: false, properties: { name: { type: string } } }
      responses:
        '202': { description: under way, headers: { Location: { schema: { type: string } } } }
  /jobs/{job}:
    get:
      parameters: [{ name: job, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: a job, content: { application/json: { schema: { type: object } } } }
  /jobs:
    get:
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 9 } }
      responses:
        '200':
          description: their names
          headers: { Link: { schema: { type: string } } }
          content: { application/json: { schema: { type: array, items: { type: string } } } }
`;

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function runAgainst(defect?: Defect): Promise<Report> {
  return compare(document, [jobService(), jobService(defect)]);
}

async function compare(spec: string, servers: readonly Server[]): Promise<Report> {
  const { folder, remove } = await temporaryFolder();
  opened.push(remove);
  await writeFile(join(folder, 'exports.yaml'), spec);
  const urls: string[] = [];
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push(() => server.close());
    urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
  const [legacy = '', candidate = ''] = urls;
  const sides = ['--legacy', legacy, '--candidate', candidate];
  const { stderr } = await samewire(
    ['run', '--spec', 'exports.yaml', ...sides, '--seed', '5', '--cases', '60', '--report', 'json=r.json'],
    { folder },
  );
  expect(stderr).not.toContain('fault');
  return JSON.parse(await readFile(join(folder, 'r.json'), 'utf8'));
}

describe('ids and cursors in URLs', () => {
  it('reaches what only Location names, and is silent where both sides are alike', async () => {
    const { verdict, operations, findings } = await runAgainst();
    expect([findings, verdict]).toEqual([[], { kind: 'conformant' }]);
    const read = operations.find(({ operation }) => operation === 'GET /jobs/{job}');
    expect(read?.statuses.legacy['200']).toBeGreaterThan(10);
  });

  it('finds what only a job that was made shows', async () => {
    const { findings } = await runAgainst('state in capitals');
    const [finding] = findings;
    expect(findings).toHaveLength(1);
    expect(finding).toMatchObject({ operation: 'GET /jobs/{job}', pointer: '/state' });
    expect(finding?.counterexample.steps.at(-1)?.takes).toEqual({
      job: 'steps/0/response header/Location, /jobs/{job}',
    });
  });

  it('finds what only a later page shows', async () => {
    const { findings } = await runAgainst('later pages reversed');
    expect(findings.map(({ operation, cause }) => `${cause} at ${operation}`)).toContain(
      'list-order at GET /jobs',
    );
  });
});

const silentDocument = `
openapi: 3.0.3
info: { title: rooms, version: '1' }
paths:
  /rooms: { METHOD: { responses: { '200': { description: some } } } }
  /rooms/{room}:
    get:
      parameters: [{ name: room, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: a room }, '404': { description: none } }
`;

/** Rooms with ids that no schema tells of: each POST makes one, each GET lists the three that there are from the start. */
function roomService(): Server {
  const rooms = new Set<string>([randomUUID(), randomUUID(), randomUUID()]);
  return createServer((request, answer) => {
    const id = request.url?.split('/')[2];
    if (id !== undefined) return end(answer, rooms.has(id) ? 200 : 404, { isThere: rooms.has(id) });
    if (request.method === 'GET')
      return end(answer, 200, { items: [...rooms].map((room) => ({ id: room })) });
    const made = randomUUID();
    rooms.add(made);
    end(answer, 200, { data: { id: made } });
  });
}

describe('ids that the document does not tell of', () => {
  it.each(['post', 'get'])('are found in what a %s answers', async (method) => {
    const { operations } = await compare(silentDocument.replace('METHOD', method), [
      roomService(),
      roomService(),
    ]);
    const read = operations.find(({ operation }) => operation === 'GET /rooms/{room}');
    expect(read?.statuses.legacy['200']).toBeGreaterThan(10);
  });
});

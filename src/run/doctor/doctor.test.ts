import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../../config/settle.ts';
import { seed } from '../../model/seed.ts';
import { type Diagnosis, diagnose } from './doctor.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Respond = (request: IncomingMessage, response: ServerResponse, body: string) => void;

async function serve(respond: Respond): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => (body += String(piece)));
    request.on('end', () => respond(request, response, body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const comment = {
  type: 'object',
  required: ['id', 'text', 'score', 'tags', 'created', 'more'],
  properties: {
    id: { type: 'string' },
    text: { type: 'string' },
    score: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
    created: { type: 'string', format: 'date-time' },
    more: {},
  },
};

const document = {
  openapi: '3.1.0',
  info: { title: 'Comments', version: '1' },
  paths: {
    '/comments': {
      post: {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['text'],
                properties: { text: { type: 'string', maxLength: 40 } },
              },
            },
          },
        },
        responses: {
          201: {
            description: 'made',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Comment' } } },
          },
        },
      },
    },
    '/health': { get: { responses: { 200: { description: 'well' } } } },
  },
  components: { schemas: { Comment: comment } },
};

let made = 0;

const comments: Respond = (request, response, body) => {
  response.setHeader('Content-Type', 'application/json');
  if (request.url === '/health') return void response.end('{"ok":true}');
  const refuse = (): void => void response.writeHead(400).end('{"error":"no comment"}');
  if (request.method !== 'POST') return void response.writeHead(405).end('{"error":"method"}');
  let text: unknown;
  try {
    text = JSON.parse(body)?.text;
  } catch {
    return refuse();
  }
  if (typeof text !== 'string' || [...text].length > 40) return refuse();
  const id = `c_${(made++).toString(36).padStart(5, '0')}`;
  const created = new Date().toISOString();
  response
    .writeHead(201)
    .end(JSON.stringify({ id, text, score: 12, tags: ['a', 'b'], created, more: { any: null } }));
};

async function diagnosed(respond: Respond): Promise<Diagnosis> {
  const legacy = await serve(respond);
  const text = new TextEncoder().encode(JSON.stringify(document));
  const settings = settle(
    { spec: 'comments.json', legacy, candidate: legacy, casesTotal: 120 },
    { randomSeed: () => seed(5), waivers: [], baseline: undefined, folder: '.' },
  );
  const begun = performance.now();
  return diagnose(
    { settings, drifts: 90, tell: () => {} },
    {
      clock: () => performance.now() - begun,
      startedAt: Date.now(),
      signal: new AbortController().signal,
      spec: {
        read: async () => text,
        sha256: () => '',
        baseUri: 'file:///comments/',
        allowRemote: false,
        maxBytes: 1_000_000,
      },
      counterexamples: { load: async () => [], save: async () => {}, remove: async () => {} },
    },
  );
}

const reasons = ({ planted }: Diagnosis): readonly string[] =>
  planted.map(({ outcome }) => (outcome.kind === 'missed' ? outcome.reason : 'seen'));

describe('diagnose', () => {
  it('says that a set-up is ready when legacy is silent against itself and nearly every drift is seen', async () => {
    const diagnosis = await diagnosed(comments);
    expect(diagnosis.itself.findings).toEqual([]);
    expect(diagnosis.verdict.kind).toBe('ready');
    const seen = diagnosis.planted.filter(({ outcome }) => outcome.kind === 'seen');
    const named = seen.filter(({ outcome }) => outcome.kind === 'seen' && outcome.named);
    expect(diagnosis.planted).toHaveLength(90);
    expect(seen.length).toBeGreaterThanOrEqual(81);
    expect(named.length).toBeGreaterThanOrEqual(0.9 * seen.length);
  });

  it('names what the document leaves open, and where', async () => {
    const { document: lint } = await diagnosed(comments);
    expect(lint.loose.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Comment.more', 'GET /health 200, no schema']),
    );
    expect(lint.withoutExamples.map(({ what }) => what)).toEqual(['POST /comments']);
  });

  it('is not ready when every request is refused: a gate that cannot fire', async () => {
    const diagnosis = await diagnosed((_, response) => {
      response.writeHead(401, { 'Content-Type': 'application/json' }).end('{"error":"who are you?"}');
    });
    expect(diagnosis.verdict).toEqual({
      kind: 'not ready',
      because: 'no operation was answered with 2xx, so no drift could be seen',
    });
    expect(reasons(diagnosis)).toContain('never answered with 2xx');
    expect(diagnosis.document.reached).toBe(0);
  });

  it('is not ready when an operation cannot be reached and its drifts would be missed', async () => {
    const diagnosis = await diagnosed((request, response, body) => {
      if (request.url === '/health') return comments(request, response, body);
      response.writeHead(403, { 'Content-Type': 'application/json' }).end('{"error":"no"}');
    });
    expect(diagnosis.verdict.kind).toBe('not ready');
    expect(diagnosis.document.unreached.map(({ operation }) => operation)).toEqual(['POST /comments']);
  });

  it('is not ready when legacy is not silent against itself', async () => {
    let turn = 0;
    const diagnosis = await diagnosed((request, response, body) => {
      if (request.url !== '/health') return comments(request, response, body);
      turn += 1;
      response
        .setHeader('Content-Type', 'application/json')
        .end(turn % 2 === 0 ? '{"ok":true}' : '{"ok":null}');
    });
    expect(diagnosis.verdict.kind).toBe('not ready');
    expect(diagnosis.itself.findings.length + diagnosis.itself.unconfirmed).toBeGreaterThan(0);
  });
});

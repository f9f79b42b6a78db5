import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type OperationKey, operationKey } from '../model/operation.ts';
import { pointer } from '../model/pointer.ts';
import type { Case, Hole } from '../model/scenario.ts';
import { seed } from '../model/seed.ts';
import type { Settings } from '../model/settings.ts';
import type { Drawn, ScenarioSource } from '../model/source.ts';
import { Campaign } from './campaign.ts';
import type { Listener } from './events.ts';
import { examineContext } from './examine-context.ts';
import { quotaOf } from './schedule.ts';
import { connect } from './sides.ts';

type Respond = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

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

const create = operationKey('POST', '/comments');
const read = operationKey('GET', '/comments/{id}');

function caseOf(parts: Partial<Case>): Case {
  return {
    operation: create,
    method: 'POST',
    target: ['/comments'],
    headers: [{ name: 'Content-Type', value: ['application/json'] }],
    body: { kind: 'none' },
    validity: { kind: 'valid' },
    origin: 'generated',
    ...parts,
  };
}

const id: Hole = {
  kind: 'hole',
  take: { kind: 'response body', step: 0, pointer: pointer('/id') },
  encoding: 'path',
  otherwise: 'none',
};

/** Texts `a`, `aa`, `aaa`, …: they shrink by one letter at a time. */
function drawnText(length: number, withRead: boolean): Drawn {
  const make = caseOf({ body: { kind: 'text', text: [JSON.stringify({ text: 'a'.repeat(length) })] } });
  const look = caseOf({ operation: read, method: 'GET', target: ['/comments/', id], headers: [] });
  return {
    scenario: { steps: withRead ? [make, look] : [make] },
    shrink: function* () {
      for (let shorter = 0; shorter < length; shorter += 1) yield drawnText(shorter, withRead);
    },
  };
}

function sourcesOf(): ReadonlyMap<OperationKey, ScenarioSource> {
  const source = (operation: OperationKey, withRead: boolean): ScenarioSource => ({
    operation,
    deterministic: 0,
    at: (index) => drawnText(index % 12, withRead),
  });
  return new Map([
    [create, source(create, false)],
    [read, source(read, true)],
  ]);
}

function settingsOf(addresses: Settings['addresses'], parts: Partial<Settings> = {}): Settings {
  return {
    spec: 'none',
    addresses,
    twin: undefined,
    cases: 12,
    casesTotal: undefined,
    budget: undefined,
    untilQuiet: false,
    protocol: false,
    credentials: new Map(),
    seed: seed(1),
    only: [],
    strict: 'wire',
    conformance: 'warn',
    spelling: 'wild',
    concurrency: 1,
    deadline: 2_000,
    maxBody: 1_000_000,
    clockTolerance: 2_000,
    headers: { legacy: [], candidate: [] },
    resets: new Map(),
    builds: { legacy: undefined, candidate: undefined },
    waivers: [],
    baseline: undefined,
    matchers: [],
    unordered: [],
    confirmations: 2,
    shrinkTries: 200,
    shrinkTime: 5_000,
    shrinkTimeTotal: 60_000,
    allowRemote: false,
    allowRemoteReferences: false,
    failuresInARow: 10,
    ...parts,
  };
}

async function campaignBetween(
  legacy: Respond,
  candidate: Respond,
  parts: Partial<Settings> = {},
  {
    listener = () => {},
    recalled = [],
  }: { readonly listener?: Listener; readonly recalled?: readonly Drawn[] } = {},
): Promise<Campaign> {
  const settings = settingsOf({ legacy: await serve(legacy), candidate: await serve(candidate) }, parts);
  const begun = performance.now();
  const clock = (): number => performance.now() - begun;
  const connections = connect(settings, '', clock);
  const campaign = new Campaign({
    settings,
    sources: sourcesOf(),
    quota: quotaOf([create, read], settings.cases, undefined),
    connections,
    clock,
    context: examineContext(settings, [], { clock, startedAt: Date.now() }),
    signal: new AbortController().signal,
    listener,
  });
  for (const drawn of recalled) await campaign.recall(drawn);
  await campaign.send();
  await campaign.shrink();
  connections.close();
  return campaign;
}

const told = (campaign: Campaign): readonly string[] =>
  campaign.findings
    .confirmed()
    .map(({ sighting }) => `${sighting.cause} ${sighting.operation} ${sighting.where} ${sighting.pointer}`);

/** A small comment service; `change` is what makes it another one. */
function comments(
  first: number,
  change: (comment: Record<string, unknown>, text: string) => unknown = (comment) => comment,
): Respond {
  const kept = new Map<string, unknown>();
  let next = first;
  return (request, response, body) => {
    response.setHeader('Content-Type', 'application/json');
    const write = (status: number, value: unknown): void => {
      response.statusCode = status;
      response.end(JSON.stringify(value));
    };
    if (request.method === 'GET')
      return write(200, kept.get(request.url?.split('/').at(-1) ?? '') ?? { missing: true });
    const text = String(JSON.parse(body).text);
    const name = `t1_${(next++).toString(36)}`;
    const comment = change(
      { id: name, link: `/comments/${name}`, created: new Date().toISOString(), text, score: 0 },
      text,
    );
    kept.set(name, comment);
    return write(201, comment);
  };
}

describe('Campaign', () => {
  it('finds nothing between two services that differ in ids and clocks only', async () => {
    const campaign = await campaignBetween(comments(36), comments(9_000));
    expect(told(campaign)).toEqual([]);
    expect(campaign.findings.unconfirmed()).toEqual([]);
    expect(campaign.tally.cases).toBe(24);
  });

  it('finds each difference once, in the least case that shows it', async () => {
    const campaign = await campaignBetween(
      comments(36),
      comments(9_000, (comment, text) =>
        text.length > 4 ? { ...comment, text: text.toUpperCase() } : comment,
      ),
    );
    expect(told(campaign)).toEqual([
      'letter-case GET /comments/{id} response body /text',
      'letter-case POST /comments response body /text',
    ]);
    const bodies = campaign.findings.confirmed().map(({ drawn }) => drawn.scenario.steps[0].body);
    expect(bodies).toEqual([1, 2].map(() => ({ kind: 'text', text: ['{"text":"aaaaa"}'] })));
  });

  it('says that it has started before it tells what earlier counterexamples show', async () => {
    const kinds: string[] = [];
    await campaignBetween(
      comments(36),
      comments(9_000, (comment) => ({ ...comment, score: null })),
      { cases: 1 },
      { listener: ({ kind }) => kinds.push(kind), recalled: [drawnText(1, false)] },
    );
    expect(kinds.slice(0, 2)).toEqual(['started', 'found']);
    expect(kinds.filter((kind) => kind === 'started')).toHaveLength(1);
  });

  it('finds an identifier that is another one than was created', async () => {
    const campaign = await campaignBetween(comments(36), (request, response, body) => {
      if (request.method === 'GET')
        response
          .setHeader('Content-Type', 'application/json')
          .end(
            '{"id":"t1_zz9","link":"/comments/t1_zz9","created":"2026-01-01T00:00:00.000Z","text":"","score":0}',
          );
      else wrong(request, response, body);
    });
    expect(told(campaign).filter((one) => one.includes('/id'))).not.toEqual([]);
  });

  it('reports a side that hangs as a finding about it', async () => {
    const campaign = await campaignBetween(
      comments(36),
      (request, response, body) => (request.method === 'GET' ? undefined : other(request, response, body)),
      { cases: 3, deadline: 200, shrinkTries: 2 },
    );
    expect(told(campaign)).toEqual(['no-answer GET /comments/{id} protocol ']);
  });

  it('ends with a fault when a side is gone', async () => {
    const campaign = await campaignBetween(comments(36), (request) => request.socket.destroy(), {
      cases: 50,
      failuresInARow: 5,
      confirmations: 1,
    });
    expect(campaign.fault?.code).toBe('side-failing');
    expect(campaign.tally.cases).toBeLessThan(20);
  });

  it('tells noise by the twin: what legacy gives another value each time is no finding', async () => {
    const noisy = (first: number): Respond =>
      comments(first, (comment) => ({
        ...comment,
        motto: mottos[Math.floor(Math.random() * mottos.length)],
      }));
    const campaign = await campaignBetween(noisy(36), noisy(9_000), { twin: await serve(noisy(20_000)) });
    expect(told(campaign)).toEqual([]);
    expect(campaign.findings.unconfirmed()).toEqual([]);
  });

  it('sends several scenarios at once and finds the same', async () => {
    const campaign = await campaignBetween(
      comments(36),
      comments(9_000, (comment) => ({ ...comment, score: null })),
      { concurrency: 8 },
    );
    expect(told(campaign)).toEqual([
      'null-or-zero GET /comments/{id} response body /score',
      'null-or-zero POST /comments response body /score',
    ]);
    expect(campaign.findings.confirmed().map(({ cases }) => cases)).toEqual([12, 24]);
  });
});

const mottos = Array.from({ length: 500 }, (_, at) => `word${'abcdefgh'[at % 8]} number ${at} of many`);
const wrong = comments(9_000);
const other = comments(9_000);

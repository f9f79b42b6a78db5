import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { settle } from '../../config/settle.ts';
import { findVerifier } from '../../contract/find-verifier.ts';
import { readPact } from '../../contract/pact.ts';
import type { Report, Waiver } from '../../model/report.ts';
import { seed } from '../../model/seed.ts';
import type { Errand } from '../../model/settings.ts';
import { encodeText } from '../../wire/text.ts';
import { verify } from './verify.ts';

const program = findVerifier([import.meta.url]);
const type = { 'content-type': 'application/json' };

interface Verification {
  readonly legacy: RequestListener;
  readonly candidate: RequestListener;
  readonly interaction?: object;
  readonly waivers?: readonly Waiver[];
  readonly conformance?: 'warn' | 'fail';
  readonly states?: Errand;
}

/** The report of one interaction, `GET /comments/t1_1`, verified against two sides of this process. */
async function report({
  legacy,
  candidate,
  interaction = {},
  waivers = [],
  ...rest
}: Verification): Promise<Report> {
  await using one = await listen(legacy);
  await using other = await listen(candidate);
  const bytes = encodeText(
    JSON.stringify({
      consumer: { name: 'web-client' },
      provider: { name: 'comments' },
      interactions: [
        {
          description: 'a request for a comment',
          request: { method: 'GET', path: '/comments/t1_1' },
          response: { status: 200, headers: type, body: { id: 't1_1', author: null } },
          ...interaction,
        },
      ],
      metadata: { pactSpecification: { version: '2.0.0' } },
    }),
  );
  const pact = readPact(bytes, 'web-client.json');
  const settings = settle(
    {
      spec: 'web-client.json',
      legacy: one.url,
      candidate: other.url,
      conformance: rest.conformance ?? 'warn',
      deadline: 2_000,
      headers: [['Authorization', 'Bearer secret']],
    },
    { randomSeed: () => seed(0), waivers, baseline: undefined, folder: '.' },
  );
  const file = { path: 'pacts/web-client.json', bytes, sha256: '' };
  const fixed = {
    version: '0.1.0',
    command: 'samewire verify --pact pacts/web-client.json',
    folder: tmpdir(),
  };
  const zero = performance.now();
  return await verify(
    {
      ...fixed,
      settings,
      pact,
      file,
      operations: [],
      basePath: '',
      program,
      states: rest.states,
      tell: () => {},
    },
    {
      clock: () => performance.now() - zero,
      startedAt: Date.UTC(2026, 0, 31),
      signal: new AbortController().signal,
    },
  );
}

async function listen(answer: RequestListener): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answering(body: string, status = 200): RequestListener {
  return (_request, response) => void response.writeHead(status, type).end(body);
}

const right = answering('{"id":"t1_1","author":null}');

describe('verify', () => {
  it('is conformant where both sides keep the contract, extra members included', async () => {
    const { verdict, findings, totals, operations, warnings } = await report({
      legacy: right,
      candidate: answering('{"id":"t1_1","author":null,"ups":1}'),
    });
    expect([verdict, findings, warnings]).toEqual([{ kind: 'conformant' }, [], []]);
    expect(totals).toMatchObject({ cases: 1, requests: 2, operations: 1 });
    expect(operations[0]?.statuses).toEqual({ legacy: { '200': 1 }, candidate: { '200': 1 } });
  });

  it('makes a finding of what one side breaks, with the bytes of both and the place in the pact', async () => {
    const { verdict, findings, violations } = await report({
      legacy: right,
      candidate: answering('{"id":"t1_1","author":""}'),
    });
    expect([verdict, violations]).toEqual([{ kind: 'divergent' }, []]);
    expect(findings).toMatchObject([
      {
        cause: 'contract-breach',
        level: 'violation',
        side: 'candidate',
        operation: 'GET /comments/t1_1',
        where: 'response body',
        pointer: '/author',
        keyword: 'equality',
        contract: 'web-client.json#a request for a comment',
        legacy: { text: 'null', offset: 22, before: '{"id":"t1_1","author":' },
        candidate: { text: '""', offset: 22, after: '}' },
        evidence: ["Expected '' (String) to be equal to null (Null)"],
        replay: 'samewire verify --pact pacts/web-client.json',
        source: { file: 'pacts/web-client.json', line: 1 },
      },
    ]);
    expect(findings[0]?.curl.candidate).toContain('"Authorization: $SAMEWIRE_CANDIDATE_AUTH"');
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  it('sends the fields of the settings to the sides, and its own mark to none', async () => {
    const heads: unknown[] = [];
    const listening: RequestListener = (request, response) => {
      heads.push(request.headers);
      right(request, response);
    };
    await report({ legacy: listening, candidate: listening });
    expect(heads).toHaveLength(2);
    for (const head of heads) {
      expect(head).toMatchObject({ authorization: 'Bearer secret', 'user-agent': 'samewire' });
      expect(Object.keys(Object(head)).join(' ')).not.toContain('interaction');
    }
  });

  it('lists what both sides break alike, which fails only where conformance has to', async () => {
    const wrong = answering('{"id":"t1_1"}', 201);
    const lenient = await report({ legacy: wrong, candidate: wrong });
    expect(lenient).toMatchObject({ verdict: { kind: 'conformant' }, findings: [] });
    expect(lenient.violations.map(({ where, pointer, keyword }) => [where, pointer, keyword])).toEqual(
      expect.arrayContaining([
        ['status', '', 'status'],
        ['response body', '/author', 'required'],
      ]),
    );
    const strict = await report({ legacy: wrong, candidate: wrong, conformance: 'fail' });
    expect(strict.verdict).toEqual({ kind: 'divergent' });
  });

  it('makes a finding of a side that does not answer', async () => {
    const { findings } = await report({
      legacy: right,
      candidate: (request) => void request.socket.destroy(),
    });
    expect(findings).toMatchObject([
      { side: 'candidate', where: 'protocol', keyword: 'answer', legacy: { text: 'HTTP/1.1 200 OK' } },
    ]);
  });

  it('asks once, even where a side answers 503', async () => {
    let asked = 0;
    const down: RequestListener = (_request, response) => {
      asked += 1;
      response.writeHead(503, type).end('{"id":"t1_1","author":null}');
    };
    const { findings } = await report({ legacy: right, candidate: down });
    expect(asked).toBe(1);
    expect(findings).toMatchObject([
      { where: 'status', legacy: { text: '200' }, candidate: { text: '503' } },
    ]);
  });

  it('accepts what a waiver accepts', async () => {
    const waiver = {
      cause: 'contract-breach',
      pointer: '/author',
      owner: 'ada',
      reason: 'agreed',
      expires: '2026-12-31',
    } as const;
    const { verdict, waived } = await report({
      legacy: right,
      candidate: answering('{"id":"t1_1","author":""}'),
      waivers: [waiver],
    });
    expect([verdict, waived.length]).toEqual([{ kind: 'conformant' }, 1]);
  });

  it('warns where nothing sets the states, and is a fault where they cannot be set', async () => {
    const interaction = { providerState: 'a comment exists' };
    const { warnings } = await report({ legacy: right, candidate: right, interaction });
    expect(warnings).toMatchObject([{ code: 'states-not-set' }]);
    const states: Errand = { kind: 'command', command: [process.execPath, '-e', 'process.exit(3)'] };
    await expect(report({ legacy: right, candidate: right, interaction, states })).rejects.toMatchObject({
      code: 'provider-state-failed',
      message: expect.stringContaining('"a comment exists": the state command ended with 3'),
    });
  });
});

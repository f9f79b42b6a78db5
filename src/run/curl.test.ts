import { execFile, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillCase } from '../execute/fill.ts';
import type { Observation } from '../model/observation.ts';
import { operationKey } from '../model/operation.ts';
import { pointer } from '../model/pointer.ts';
import type { Case, CaseBody, Hole, Scenario } from '../model/scenario.ts';
import { curlScript, secretVariable } from './curl.ts';
import { recordedAnswer } from './recorded/answers.ts';

const run = promisify(execFile);
const hasCurl = spawnSync('curl', ['--version']).status === 0;

interface Got {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: string;
}

const got: Got[] = [];
const standardAnswer = '{"data":{"id":"t1_a\\"b"},"list":[{"id":9}]}';
let answer = standardAnswer;
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => {
    got.push({
      method: request.method ?? '',
      target: request.url ?? '',
      headers: request.rawHeaders,
      body: Buffer.concat(pieces).toString('latin1'),
    });
    response.setHeader('ETag', '"v7"');
    response.end(answer);
  });
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => server.close());
afterEach(() => {
  answer = standardAnswer;
});

function caseOf(parts: Partial<Case>): Case {
  return {
    operation: operationKey('POST', '/comments'),
    method: 'POST',
    target: ['/comments'],
    headers: [],
    body: { kind: 'none' },
    validity: { kind: 'valid' },
    origin: 'generated',
    ...parts,
  };
}

async function sentBy(scenario: Scenario, answers: readonly Observation[] = []): Promise<readonly Got[]> {
  got.length = 0;
  await run('sh', ['-c', curlScript(scenario, { side: 'legacy', url, secrets: [], answers })]);
  return got;
}

function observationOf(body: string): Observation {
  return {
    side: 'legacy',
    request: { method: 'POST', target: '/', headers: [], body: new Uint8Array() },
    outcome: recordedAnswer({
      status: '200',
      reason: 'OK',
      version: 'HTTP/1.1',
      headers: [],
      body: new TextEncoder().encode(body),
      milliseconds: 0,
    }),
    effects: [],
  };
}

describe.runIf(hasCurl)('curlScript', () => {
  const bodies: readonly (readonly [string, CaseBody])[] = [
    ['plain JSON with quotes', { kind: 'text', text: ['{"body":"it\'s \\"so\\" $HOME `x` !"}'] }],
    ['text that curl would read as a file name', { kind: 'text', text: ['@/etc/passwd'] }],
    [
      'control characters and per cent signs',
      { kind: 'text', text: ['{"a":"\u0000\u0001\u001b[31m%s%d\\\\n\r\n"}'] },
    ],
    [
      'every plane, combining marks, lone surrogates',
      { kind: 'text', text: ['"é e\u0301 \u{1F468}\u200d\u{1F469} \ud83d \u2028"'] },
    ],
    [
      'bytes that are not UTF-8',
      { kind: 'bytes', bytes: Uint8Array.from([0xff, 0xfe, 0x00, 0x27, 0x22, 0xed, 0xa0, 0x80]) },
    ],
    ['bytes that are printable UTF-8', { kind: 'bytes', bytes: new TextEncoder().encode('"é—日本"') }],
    ['no bytes at all', { kind: 'bytes', bytes: new Uint8Array(0) }],
    ['an empty text', { kind: 'text', text: [''] }],
  ];

  it.each(bodies)('sends the very bytes of %s', async (_, body) => {
    const one = caseOf({ body, headers: [{ name: 'Content-Type', value: ['application/json'] }] });
    const [request] = await sentBy({ steps: [one] });
    expect(request?.body).toBe(Buffer.from(fillCase(one, []).body).toString('latin1'));
  });

  it('keeps targets as they are', async () => {
    const target = "/a/../b/%2e%2E/%2F/x;y?q=[1]&q={a}&z='$(id)'&u=%00";
    expect((await sentBy({ steps: [caseOf({ method: 'GET', target: [target] })] }))[0]).toMatchObject({
      method: 'GET',
      target,
    });
  });

  it('sends header fields with odd values, and an empty one', async () => {
    const headers = [
      { name: 'X-Odd', value: ['it\'s "quoted" $(id) \xe9'] },
      { name: 'X-Empty', value: [''] },
    ];
    const [request] = await sentBy({ steps: [caseOf({ method: 'PATCH', headers })] });
    expect(request?.headers.join('\n')).toContain('X-Odd\nit\'s "quoted" $(id) \xe9');
    expect(request?.headers.join('\n')).toContain('X-Empty\n');
    expect(request?.method).toBe('PATCH');
  });

  it('carries values from one answer to the next request', async () => {
    const hole = (at: string, encoding: Hole['encoding']): Hole => ({
      kind: 'hole',
      take: { kind: 'response body', step: 0, pointer: pointer(at) },
      encoding,
      otherwise: 'none',
    });
    const etag: Hole = {
      kind: 'hole',
      take: { kind: 'response header', step: 0, name: 'ETag' },
      encoding: 'raw',
      otherwise: '',
    };
    const second = caseOf({
      method: 'PUT',
      target: ['/comments/', hole('/list/0/id', 'path')],
      headers: [{ name: 'If-Match', value: [etag] }],
    });
    const requests = await sentBy({ steps: [caseOf({ body: { kind: 'text', text: ['{}'] } }), second] });
    expect(requests[1]?.target).toMatch(/^\/comments\/./);
    expect(requests[1]?.headers.join('\n')).toContain('If-Match\n"v7"');
  });

  it.each([
    ['path', { kind: 'path', template: '/jobs/{job}', name: 'job' }, '/v1/jobs/a%20b,c?wait=1', 'a%20b,c'],
    ['query', { kind: 'query', name: 'cursor' }, '</jobs?cursor=%3D9&n=2>; rel="next"', '%3D9'],
    ['query', { kind: 'query', name: 'a,b' }, '</jobs?n=2>; rel=prev, </jobs?a,b=3>; rel=next', '3'],
    ['query', { kind: 'query', name: 'cursor' }, 'plain', 'plain'],
  ] as const)('takes the %s part of a URL as %j from %s', async (encoding, part, url, taken) => {
    answer = JSON.stringify({ next: url });
    const hole: Hole = {
      kind: 'hole',
      take: { kind: 'response body', step: 0, pointer: pointer('/next'), part },
      encoding,
      otherwise: 'none',
    };
    const second = caseOf({ method: 'GET', target: ['/jobs/', hole] });
    const observations = [observationOf(answer)];
    const requests = await sentBy({ steps: [caseOf({}), second] }, observations);
    expect(requests[1]?.target).toBe(`/jobs/${taken}`);
    expect(fillCase(second, observations).target).toBe(`/jobs/${taken}`);
  });

  it.each<readonly [string, Hole['encoding']]>([
    ['/list/1/id', 'path'],
    ['/list/1/id', 'query'],
    ['/list/1/id', 'json'],
    ['/list/0/id', 'json'],
  ])('takes the very value at %s, as %s', async (at, encoding) => {
    const hole: Hole = {
      kind: 'hole',
      take: { kind: 'response body', step: 0, pointer: pointer(at) },
      encoding,
      otherwise: 'none',
    };
    const isJson = encoding === 'json';
    const second = caseOf({
      target: ['/c/', ...(isJson ? [] : [hole])],
      body: isJson ? { kind: 'text', text: ['{"parent": ', hole, '}'] } : { kind: 'none' },
    });
    const scenario: Scenario = { steps: [caseOf({}), second] };
    answer = `{"id":"wrong","list":[{"id":9},{"id":"a/b+c=:d e%'f","more":{"id":1}}]}`;
    const answers = [observationOf(answer)];
    const wanted = fillCase(second, answers);
    const requests = await sentBy(scenario, answers);
    expect(requests[1]?.target).toBe(wanted.target);
    expect(requests[1]?.body).toBe(Buffer.from(wanted.body).toString('latin1'));
  });

  it('leaves secrets in variables', () => {
    const script = curlScript(
      { steps: [caseOf({})] },
      { side: 'candidate', url, secrets: [['Authorization', 'Bearer s3cr3t']] },
    );
    expect(script).not.toContain('s3cr3t');
    expect(script).toContain(`$${secretVariable('candidate', 'Authorization')}`);
  });
});

describe.skipIf(hasCurl)('curlScript, without curl', () => {
  it.skip('curl is not installed: the scripts were not run', () => {});
});

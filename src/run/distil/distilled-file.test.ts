import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../config/settle.ts';
import { Fault } from '../../model/fault.ts';
import type { Answer } from '../../model/observation.ts';
import { operationKey } from '../../model/operation.ts';
import { pointer } from '../../model/pointer.ts';
import { seed } from '../../model/seed.ts';
import type { Settings } from '../../model/settings.ts';
import { encodeText } from '../../wire/text.ts';
import { answerFromJson, answerToJson } from './answer-json.ts';
import type { DistilledCase, DistilledHead } from './distilled.ts';
import { distilledLines } from './distilled-lines.ts';
import { readDistilled } from './read-distilled.ts';

const latin1: fc.Arbitrary<string> = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
});
const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ unit: 'binary' }).map(encodeText),
);

const answers: fc.Arbitrary<Answer> = fc.record({
  kind: fc.constant('answer' as const),
  status: fc.constantFrom('200', '404', '1000'),
  reason: latin1,
  version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0'),
  headers: fc.array(fc.tuple(latin1, latin1), { maxLength: 4 }),
  trailers: fc.array(fc.tuple(latin1, latin1), { maxLength: 1 }),
  framing: fc.constantFrom(
    'content-length' as const,
    'chunked' as const,
    'until-close' as const,
    'none' as const,
  ),
  body: bytes,
  truncated: fc.boolean(),
  flaws: fc.array(fc.record({ kind: fc.constant('bare-lf'), message: fc.string(), bytes }), { maxLength: 2 }),
  timing: fc.constant({ sentAt: 0, firstByte: 0, total: 0 }),
});

describe('answerFromJson', () => {
  it('gives back every byte that answerToJson took', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(answerFromJson(JSON.parse(JSON.stringify(answerToJson(answer))))).toEqual(answer);
      }),
    );
  });

  it('takes nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(answerFromJson(value)).toBeUndefined();
      }),
    );
  });
});

const password = 'hunter2-hunter2';
const settings: Settings = settle(
  {
    spec: 'comments.yaml',
    legacy: 'http://127.0.0.1:1',
    candidate: 'http://127.0.0.1:2',
    headers: [['Authorization', 'Bearer abcdef-123456']],
    credentials: new Map([['apiKey', password]]),
  },
  { randomSeed: () => seed(7), waivers: [], baseline: undefined, folder: '.' },
);

const head: DistilledHead = {
  version: '0.1.0',
  document: { path: 'comments.yaml', title: 'Comments', sha256: 'ab' },
  host: '127.0.0.1:1',
  seed: '7',
  sent: 10,
  kept: 1,
  features: 3,
  afresh: false,
};

function answer(text: string): Answer {
  return {
    kind: 'answer',
    status: '201',
    reason: 'Created',
    version: 'HTTP/1.1',
    headers: [['Content-Type', 'application/json']],
    trailers: [],
    framing: 'content-length',
    body: encodeText(text),
    truncated: false,
    flaws: [],
    timing: { sentAt: 0, firstByte: 0, total: 0 },
  };
}

const takesId: DistilledCase = {
  id: '0123456789ab',
  covers: ['POST /comments 201'],
  scenario: {
    steps: [
      {
        operation: operationKey('POST', '/comments'),
        method: 'POST',
        target: ['/comments'],
        headers: [{ name: 'X-Api-Key', value: [password] }],
        body: { kind: 'text', text: [`{"token":"${password}"}`] },
        validity: { kind: 'valid' },
        origin: 'generated',
      },
      {
        operation: operationKey('GET', '/comments/{id}'),
        method: 'GET',
        target: [
          '/comments/',
          {
            kind: 'hole',
            take: { kind: 'response body', step: 0, pointer: pointer('/id') },
            encoding: 'path',
            otherwise: 'x',
          },
        ],
        headers: [],
        body: { kind: 'none' },
        validity: { kind: 'valid' },
        origin: 'generated',
      },
    ],
  },
  first: {
    at: 1_000,
    answers: [answer(`{"id":"c1","token":"${password}"}`), answer('{"as":"Bearer abcdef-123456"}')],
  },
  again: undefined,
  moves: [{ step: 1, where: 'response body', pointer: '/total' }],
};

const lines: readonly string[] = [...distilledLines(head, [takesId], settings)];

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  // Cut where it hurts: lines are put together again.
  for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7), 'latin1');
}

const read = (text: string, credentials: Settings['credentials'] = settings.credentials) =>
  readDistilled({ chunks: chunksOf(Buffer.from(text).toString('latin1')), name: 'kept.ndjson' }, credentials);

describe('distilledLines', () => {
  it('has no secret, neither of the request nor of what legacy gave back', () => {
    expect(lines.join('')).not.toContain(password);
    expect(lines.join('')).not.toContain('abcdef-123456');
  });

  it('keeps links between steps as links', () => {
    expect(lines[1]).toContain('"take":{"kind":"response body","step":0,"pointer":"/id"}');
  });
});

describe('readDistilled', () => {
  it('reads what was written, the credentials of whoever reads it in their places', async () => {
    const { cases, head: told } = await read(lines.join(''), new Map([['apiKey', 'another-one']]));
    expect(told).toEqual(head);
    const [one] = cases;
    expect(one?.scenario.steps[0].headers).toEqual([{ name: 'X-Api-Key', value: ['another-one'] }]);
    expect(one?.first.answers[0]?.body).toEqual(encodeText('{"id":"c1","token":"another-one"}'));
    expect(one?.moves).toEqual(takesId.moves);
  });

  const [first = '', second = ''] = lines;
  it.each([
    ['nothing', '', 'kept.ndjson is empty'],
    ['no case', first, 'kept.ndjson holds no case'],
    [
      'another form',
      first.replace('"format":1', '"format":2'),
      'kept.ndjson:1: the form is 2, and this samewire reads 1',
    ],
    [
      'another file',
      '{"request":{}}\n',
      'kept.ndjson:1: the first line does not say that samewire distilled the file',
    ],
    ['half a line', first + second.slice(0, 80), 'kept.ndjson:2: the line is no JSON'],
    ['a list', `${first}[]\n`, 'kept.ndjson:2: the line is no JSON object'],
    [
      'no identifier',
      first + second.replace('0123456789ab', '../../etc'),
      'kept.ndjson:2: "case" is no identifier',
    ],
    [
      'a scenario of nothing',
      `${first}{"case":"0123456789ab","scenario":{"steps":[]}}`,
      '"scenario" cannot be read',
    ],
    [
      'an answer too few',
      first + second.replace(/,\{"status":"201".*?"text":"\{\\"as.*?\}\}/, ''),
      '"legacy" does not hold an answer to each step',
    ],
    [
      'depth',
      `${first}{"case":"0123456789ab","scenario":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'kept.ndjson:2:',
    ],
    ['no UTF-8', `${first}{"case":"\u00ff"}`.replace('\u00ff', '\udcff'), 'kept.ndjson:2:'],
  ])('faults %s, with the line', async (_what, text, message) => {
    const fault = await read(text).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'distilled-unreadable', message: expect.stringContaining(message) });
  });
});

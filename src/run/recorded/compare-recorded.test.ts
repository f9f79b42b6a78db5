import { describe, expect, it } from 'vitest';
import { settle } from '../../config/settle.ts';
import type { Document } from '../../model/operation.ts';
import type { Report } from '../../model/report.ts';
import { seed } from '../../model/seed.ts';
import { loadDocument } from '../../spec/load-document.ts';
import { documentText, memoryWorld } from '../../spec/memory-world.laws.ts';
import { compareRecorded } from './compare-recorded.ts';
import { pairHar } from './pair-har.ts';
import { readHar } from './read-har.ts';
import { readNdjson } from './read-ndjson.ts';
import type { RecordedFile } from './recording.ts';

const settings = settle(
  { spec: '', legacy: 'http://127.0.0.1:1', candidate: 'http://127.0.0.1:1' },
  { randomSeed: () => seed(0), waivers: [], baseline: undefined, folder: '.' },
);

async function reportOf(file: RecordedFile, document?: Document): Promise<Report> {
  return compareRecorded({
    settings,
    version: '0.0.0',
    command: 'samewire compare',
    name: 'exchanges.ndjson',
    document,
    file,
    startedAt: Date.parse('2026-01-01T00:00:00Z'),
    clock: () => 0,
    signal: new AbortController().signal,
  });
}

/** The text in pieces of a few bytes, as a stream may cut it. */
async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const side = (body: string, parts: object = {}): object => ({
  status: 200,
  headers: [['Content-Type', 'application/json']],
  body,
  ...parts,
});

interface Told {
  readonly method?: string;
  readonly target: string;
  readonly legacy: object;
  readonly candidate: object;
}

const line = ({ method = 'GET', target, legacy, candidate }: Told): string =>
  JSON.stringify({ request: { method, target, headers: {} }, legacy, candidate });

const ndjson = (...lines: readonly string[]): RecordedFile =>
  readNdjson(pieces(`${lines.join('\r\n')}\n\n`), 'exchanges.ndjson');

const places = ({ findings }: Report): readonly string[] =>
  findings.map(({ cause, operation, where, pointer, cases }) =>
    `${cause} ${operation} ${where} ${pointer} ×${cases}`.replace('  ', ' '),
  );

describe('compareRecorded', () => {
  it('names the differences of recorded pairs, and counts their cases', async () => {
    const drifting = ['/comments/1', '/comments/22'].map((target) =>
      line({
        target,
        legacy: side('{"score":1.0,"replies":[]}'),
        candidate: side('{"score":1,"replies":null}'),
      }),
    );
    const report = await reportOf(ndjson(...drifting));
    expect(places(report)).toEqual([
      'null-or-empty-list GET /comments/{} response body /replies ×2',
      'number-spelling GET /comments/{} response body /score ×2',
    ]);
    expect(report.verdict.kind).toBe('divergent');
    expect(report.unconfirmed).toEqual([]);
    expect(report.warnings.map(({ code }) => code)).toContain('not-replayed');
    for (const { replay, curl, seen } of report.findings) {
      expect(replay).toBe('samewire compare');
      expect(curl).toEqual({ legacy: '', candidate: '' });
      expect(seen).toBe('exchanges.ndjson:1');
    }
  });

  it('is conformant when both sides answered alike', async () => {
    const report = await reportOf(
      ndjson(line({ target: '/health', legacy: side('{}'), candidate: side('{}') })),
    );
    expect(report.verdict).toEqual({ kind: 'conformant' });
  });

  it('is inconclusive when nothing was recorded', async () => {
    expect((await reportOf(ndjson(''))).verdict.kind).toBe('inconclusive');
  });

  it('compares bytes that are no text', async () => {
    const report = await reportOf(
      ndjson(
        line({
          target: '/avatar',
          legacy: { status: '200', headers: { 'Content-Type': 'image/png' }, base64: '/wAB' },
          candidate: { status: '200', headers: { 'Content-Type': 'image/png' }, base64: '/wAC' },
        }),
      ),
    );
    expect(places(report)).toEqual(['binary-body GET /avatar response body ×1']);
  });

  it('takes identifiers that stand for each other, and come again, for what they are', async () => {
    const pairs = [
      ['t1_a1', 't1_k7'],
      ['t1_a2', 't1_k9'],
    ] as const;
    const create = pairs.map(([legacy, candidate]) =>
      line({
        method: 'POST',
        target: '/comments',
        legacy: side(`{"id":"${legacy}"}`),
        candidate: side(`{"id":"${candidate}"}`),
      }),
    );
    const list = line({
      target: '/last',
      legacy: side('{"last":"t1_a2"}'),
      candidate: side('{"last":"t1_k9"}'),
    });
    const report = await reportOf(ndjson(...create, list));
    expect(places(report)).toEqual([]);
    expect(report.noise.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual(['id /last', 'id /id']);
    const wrong = line({
      target: '/last',
      legacy: side('{"last":"t1_a1"}'),
      candidate: side('{"last":"t1_k9"}'),
    });
    expect(places(await reportOf(ndjson(...create, wrong)))).not.toEqual([]);
  });

  it('takes clocks of the moment of recording for clocks', async () => {
    const at = '2026-01-01T10:00:00Z';
    const told = (time: string): string =>
      line({
        target: '/now',
        legacy: side('{"now":"2026-01-01T10:00:00.125Z"}', { at }),
        candidate: side(`{"now":"${time}"}`, { at }),
      });
    expect(places(await reportOf(ndjson(told('2026-01-01T10:00:00.250Z'))))).toEqual([]);
    expect(places(await reportOf(ndjson(told('2026-01-01T12:00:00.125Z'))))).not.toEqual([]);
  });

  it('knows operations and their promises by the document', async () => {
    const text = documentText(`
/comments/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses:
      200: { description: it, content: { application/json: { schema: { type: object, properties: { score: { type: integer } } } } } }
/threads:
  get: { responses: { 200: { description: all } } }
`);
    const document = await loadDocument('api.yaml', memoryWorld({ 'api.yaml': text }));
    const report = await reportOf(
      ndjson(
        line({
          target: '/comments/abc?x=1',
          legacy: side('{"score":"1"}'),
          candidate: side('{"score":"1"}'),
        }),
      ),
      document,
    );
    expect(report.operations.map(({ operation }) => operation)).toEqual(['GET /comments/{id}']);
    expect(report.violations.map(({ pointer, keyword }) => `${pointer} ${keyword}`)).toEqual(['/score type']);
    expect(report.warnings.find(({ code }) => code === 'not-recorded')?.message).toContain('GET /threads');
  });

  it.each([
    ['{"request":', 'exchanges.ndjson:2: byte 11: truncated'],
    ['[]', 'exchanges.ndjson:2: the line is no JSON object'],
    ['{"request":{"target":"/"}}', 'exchanges.ndjson:2: "method" is missing or no string'],
    [
      '{"request":{"method":"GET","target":"/"},"legacy":{"status":true}}',
      'exchanges.ndjson:2: "status" is missing or neither a number nor a string',
    ],
    [
      '{"request":{"method":"GET","target":"/"},"legacy":{"status":200,"body":{}}}',
      'exchanges.ndjson:2: "body" is no string: give the text of the body, exactly as it was sent',
    ],
  ])('says in which line %s cannot be read', async (text, message) => {
    const good = line({ target: '/health', legacy: side('{}'), candidate: side('{}') });
    await expect(reportOf(ndjson(good, text))).rejects.toMatchObject({
      code: 'recording-unreadable',
      message,
    });
  });
});

describe('pairHar', () => {
  const har = (
    entries: readonly { readonly url: string; readonly body: string; readonly id?: string }[],
  ): Uint8Array =>
    new TextEncoder().encode(
      JSON.stringify({
        log: {
          entries: entries.map(({ url, body, id }) => ({
            startedDateTime: '2026-01-01T10:00:00.000Z',
            time: 12,
            request: {
              method: 'GET',
              url,
              headers: id === undefined ? [] : [{ name: 'X-Request-Id', value: id }],
            },
            response: {
              status: 200,
              statusText: 'OK',
              headers: [
                { name: ':status', value: '200' },
                { name: 'content-type', value: 'application/json' },
              ],
              content: { text: body },
            },
          })),
        },
      }),
    );

  const pairOf = (legacy: Parameters<typeof har>[0], candidate: Parameters<typeof har>[0]): RecordedFile =>
    pairHar({ legacy: readHar(har(legacy), 'a.har'), candidate: readHar(har(candidate), 'b.har') });

  it('pairs by path and order, identifiers folded where need be', async () => {
    const report = await reportOf(
      pairOf(
        [
          { url: 'http://legacy/comments/1', body: '{"score":1.0}' },
          { url: 'http://legacy/health', body: '{}' },
        ],
        [
          { url: 'http://candidate/health', body: '{}' },
          { url: 'http://candidate/comments/77', body: '{"score":1}' },
        ],
      ),
    );
    expect(places(report)).toEqual(['number-spelling GET /comments/{} response body /score ×1']);
    expect(report.sides.legacy.url).toBe('http://legacy');
  });

  it('pairs by request id whatever the order', async () => {
    const report = await reportOf(
      pairOf(
        [
          { url: 'http://legacy/next', body: '{"n":1}', id: 'one' },
          { url: 'http://legacy/next', body: '{"n":2}', id: 'two' },
        ],
        [
          { url: 'http://candidate/next', body: '{"n":2}', id: 'two' },
          { url: 'http://candidate/next', body: '{"n":1}', id: 'one' },
        ],
      ),
    );
    expect(report.verdict.kind).toBe('conformant');
  });

  it('says what has no counterpart', async () => {
    const report = await reportOf(
      pairOf(
        [
          { url: 'http://legacy/health', body: '{}' },
          { url: 'http://legacy/only', body: '{}' },
        ],
        [{ url: 'http://candidate/health', body: '{}' }],
      ),
    );
    expect(report.warnings.find(({ code }) => code === 'unpaired')?.message).toBe(
      '1 of 2 exchanges of legacy have no counterpart: GET /only',
    );
  });

  it('says which entry cannot be read', () => {
    const bytes = new TextEncoder().encode('{"log":{"entries":[{"request":{"url":"nowhere"}}]}}');
    expect(() => readHar(bytes, 'a.har')).toThrow('a.har /log/entries/0: "url" "nowhere" is no address');
    expect(() => readHar(new Uint8Array(), 'a.har')).toThrow('a.har');
  });
});

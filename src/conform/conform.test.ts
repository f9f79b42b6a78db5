import { describe, expect, it } from 'vitest';
import type { HeaderField } from '../model/header.ts';
import type { Answer } from '../model/observation.ts';
import type { Operation } from '../model/operation.ts';
import { loadDocument } from '../spec/load-document.ts';
import { documentText, memoryWorld } from '../spec/memory-world.laws.ts';
import { encodeText } from '../wire/text.ts';
import { conform, conformer } from './conform.ts';

const paths = `
/comments/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses:
      '200':
        description: The comment.
        headers:
          ETag: { required: true, schema: { type: string, pattern: '^"[0-9]+"$' } }
          X-Scores: { schema: { type: array, items: { type: integer }, maxItems: 2 } }
        content:
          application/json: { schema: { $ref: '#/components/schemas/Comment' } }
          text/*: { schema: { type: string, maxLength: 5 } }
      '204': { description: Gone. }
      4XX: { description: Refused., content: { application/problem+json: { schema: { type: object } } } }
`;
const components = `
schemas:
  Comment:
    type: object
    required: [id, secret]
    properties:
      id: { type: string, format: uuid }
      secret: { type: string, writeOnly: true }
      score: { type: integer, format: int64 }
      replies: { type: array, items: { $ref: '#/components/schemas/Comment' } }
`;

const operation = async (): Promise<Operation> => {
  const world = memoryWorld({ 'api.yaml': documentText(paths, components) });
  const [first] = (await loadDocument('api.yaml', world)).operations;
  if (first === undefined) throw new Error('the document has an operation');
  return first;
};

const answer = (status: string, headers: readonly HeaderField[], body: string | Uint8Array): Answer => ({
  kind: 'answer',
  status,
  reason: '',
  version: 'HTTP/1.1',
  headers,
  trailers: [],
  framing: 'content-length',
  body: typeof body === 'string' ? encodeText(body) : body,
  truncated: false,
  flaws: [],
  timing: { sentAt: 0, firstByte: 0, total: 0 },
});

const json: HeaderField = ['Content-Type', 'application/json; charset=utf-8'];
const tag: HeaderField = ['etag', '"1"'];
const id = '"id":"0b5e1b6e-3c4f-4f0c-9c1c-0b5e1b6e3c4f"';

const judged = async (given: Answer, method = 'GET'): Promise<readonly string[]> =>
  conformer(await operation())(given, method).map(
    ({ keyword, pattern, text, source }) => `${keyword} ${pattern} ${text} at ${source?.line}`,
  );

describe('conformer', () => {
  it('finds nothing in an answer as declared', async () => {
    expect(await judged(answer('200', [json, tag, ['X-Scores', '1, 2']], `{${id},"score":-0}`))).toEqual([]);
    expect(await judged(answer('404', [['Content-Type', 'application/problem+json']], '{}'))).toEqual([]);
    expect(await judged(answer('204', [], ''))).toEqual([]);
  });

  it('tells of a status that is not declared', async () => {
    const [violation] = conformer(await operation())(answer('302', [], ''), 'GET');
    expect(violation).toMatchObject({
      place: { kind: 'status' },
      keyword: 'status',
      text: '302',
      contract: 'api.yaml#/paths/~1comments~1{id}/get/responses',
      explanation: 'the document declares 200, 204, 4XX for GET /comments/{id}',
    });
  });

  it('tells of header fields that are missing or break their schema', async () => {
    expect(await judged(answer('200', [json], `{${id}}`))).toEqual(['header   at 11']);
    expect(await judged(answer('200', [json, ['ETag', 'W/"1"'], ['X-Scores', '1,2,b']], `{${id}}`))).toEqual([
      'pattern  W/"1" at 11',
      'maxItems  1,2,b at 12',
      'type /* "b" at 12',
    ]);
  });

  it('tells of a Content-Type that is not declared, and of none', async () => {
    expect(await judged(answer('200', [tag, ['Content-Type', 'application/xml']], '<a/>'))).toEqual([
      'content-type  application/xml at 8',
    ]);
    expect(await judged(answer('200', [tag], '{}'))).toEqual(['content-type   at 8']);
    expect(await judged(answer('200', [tag], ''))).toEqual(['content-type   at 8']);
  });

  it('tells of a body that is no JSON, with the byte', async () => {
    const [violation] = conformer(await operation())(answer('200', [json, tag], `{${id},}`), 'GET');
    expect(violation).toMatchObject({ keyword: 'json', place: { kind: 'body' }, text: '}' });
    expect(await judged(answer('200', [json, tag], ''))).toHaveLength(1);
    expect(await judged(answer('200', [json, tag], `{${id},"score":NaN}`))).toContain('json  NaN at 14');
  });

  it('judges the body by its schema, on lexemes, each kind of place once', async () => {
    const replies = Array.from({ length: 50 }, (_, at) => `{"id":"t1_${at}","score":1.5}`).join(',');
    const given = answer('200', [json, tag], `{${id},"score":9223372036854775808,"replies":[${replies}]}`);
    const found = conformer(await operation())(given, 'GET');
    expect(found.map(({ keyword, pattern, text }) => `${keyword} ${pattern} ${text}`)).toEqual([
      'format /score 9223372036854775808',
      'format /replies/*/id "t1_0"',
      'type /replies/*/score 1.5',
      'format /replies/*/score 1.5',
    ]);
    expect(found[1]).toMatchObject({
      pointer: '/replies/0/id',
      contract: 'api.yaml#/components/schemas/Comment/properties/id/format',
      source: { file: 'api.yaml', line: 24 },
    });
  });

  it('shortens what it quotes', async () => {
    const [text] = await judged(answer('200', [json, tag], `{"id":"${'a'.repeat(10_000)}"}`));
    expect(text?.length).toBeLessThan(200);
  });

  it('judges texts as UTF-8 and by their schema', async () => {
    const plain: HeaderField = ['Content-Type', 'text/plain'];
    expect(await judged(answer('200', [tag, plain], 'short'))).toEqual([]);
    expect(await judged(answer('200', [tag, plain], 'too long'))).toEqual(['maxLength  too long at 15']);
    expect(await judged(answer('200', [tag, plain], new Uint8Array([0xff])))).toEqual([
      'content-type  text/plain at 15',
    ]);
  });

  it('expects no body of HEAD, and judges none that was cut', async () => {
    expect(await judged(answer('200', [json, tag], ''), 'HEAD')).toEqual([]);
    expect(await judged({ ...answer('200', [json, tag], '{"id'), truncated: true })).toEqual([]);
  });

  it('judges ninety thousand levels without recurring', async () => {
    const deep = `{${id},"replies":${'['.repeat(90_000)}${']'.repeat(90_000)}}`;
    expect((await judged(answer('200', [json, tag], deep))).length).toBeGreaterThan(0);
  });
});

describe('conform', () => {
  it('has nothing to say where there is no answer', async () => {
    const timing = { sentAt: 0, firstByte: 0, total: 0 };
    const outcome = {
      kind: 'no-answer',
      reason: 'reset',
      message: '',
      bytes: new Uint8Array(),
      timing,
    } as const;
    const request = { method: 'GET', target: '/comments/t1_1', headers: [], body: new Uint8Array() };
    const observation = { side: 'legacy', request, outcome, effects: [] } as const;
    expect(conform(observation, await operation())).toEqual([]);
  });
});

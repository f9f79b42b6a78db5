import { describe, expect, it } from 'vitest';
import { Fault } from '../model/fault.ts';
import type { Document } from '../model/operation.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { loadDocument } from './load-document.ts';
import { documentText, memoryWorld } from './memory-world.laws.ts';

const load = (text: string, files: Readonly<Record<string, string>> = {}): Promise<Document> =>
  loadDocument('api.yaml', memoryWorld({ 'api.yaml': text, ...files }));

const problemsOf = async (text: string): Promise<readonly string[]> =>
  (await load(text)).problems.map(
    ({ code, message, source }) => `${source.line}:${source.column} ${code}: ${message}`,
  );

const faultOf = async (text: string, files: Readonly<Record<string, string>> = {}): Promise<Fault> => {
  const error: unknown = await load(text, files).catch((reason: unknown) => reason);
  if (error instanceof Fault) return error;
  throw new Error('the document was loaded');
};

const read = `
/comments/{id}:
  get:
    operationId: getComment
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { '200': { description: The comment. } }
`;

describe('loadDocument', () => {
  it('reads title, version, digest, base path and operations', async () => {
    const servers =
      "servers:\n  - url: 'https://{host}/{stage}/v1/'\n    variables: { stage: { default: live } }\n";
    const document = await load(`${documentText(read)}${servers}`);
    expect(document).toMatchObject({
      title: 'Comments',
      version: '1.0.0',
      basePath: '/live/v1',
      problems: [],
    });
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(document.operations).toMatchObject([
      {
        key: 'GET /comments/{id}',
        id: 'getComment',
        method: 'GET',
        source: { file: 'api.yaml', line: 5, column: 5 },
      },
    ]);
  });

  it('reads parameters of item and operation, the latter winning, with style, examples and schema', async () => {
    const { operations } = await load(
      documentText(
        `
/comments:
  parameters:
    - { name: sort, in: query, schema: { type: string } }
    - { name: X-Trace, in: header, schema: { type: string }, example: abc }
  get:
    parameters:
      - { $ref: '#/components/parameters/Sort' }
      - { name: filter, in: query, content: { application/json: { schema: { type: object } } } }
    responses: {}
`,
        `
parameters:
  Sort: { name: sort, in: query, style: pipeDelimited, schema: { type: array }, examples: { a: { value: [new] }, b: { $ref: '#/components/examples/Hot' } } }
examples: { Hot: { value: [hot] } }
`,
      ),
    );
    const parameters = operations[0]?.parameters ?? [];
    expect(parameters).toMatchObject([
      {
        name: 'sort',
        style: 'pipeDelimited',
        explode: false,
        schema: { pointer: '/components/parameters/Sort/schema' },
      },
      { name: 'X-Trace', style: 'simple', examples: [{ value: 'abc' }] },
      { name: 'filter', mediaType: 'application/json' },
    ]);
    expect(parameters[0]?.examples.map((json) => json.kind)).toEqual(['array', 'array']);
  });

  it('reads bodies, responses, headers, links and security', async () => {
    const { operations, problems } = await load(
      documentText(
        `
/comments:
  post:
    requestBody: { required: true, content: { multipart/form-data: { schema: { type: object }, encoding: { media: { contentType: image/png } } } } }
    responses:
      201:
        description: Created.
        headers: { ETag: { required: true, schema: { type: string } }, Content-Type: { schema: { type: string } } }
        content: { application/json: { schema: { type: object }, example: { id: t1_1 } } }
        links:
          read: { operationId: getComment, parameters: { path.id: $response.body#/id } }
          again: { operationRef: '#/paths/~1comments/post' }
      4xx: { description: Refused. }
    security: [{ key: [] }, {}]
${read.trim()}
`,
        'securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }',
      ),
    );
    expect(problems).toEqual([]);
    const [create] = operations;
    expect(create?.body?.content[0]?.encoding.get('media')).toMatchObject({
      contentType: 'image/png',
      style: 'form',
    });
    expect(create?.security).toMatchObject([[{ name: 'key', in: 'header', field: 'X-Key' }], []]);
    expect(create?.responses).toMatchObject([
      {
        status: '201',
        headers: [{ name: 'ETag', required: true }],
        content: [{ type: 'application/json', examples: [{ kind: 'object' }] }],
        links: [
          { name: 'read', target: 'GET /comments/{id}', parameters: [{ name: 'id', in: 'path' }] },
          { name: 'again', target: 'POST /comments', parameters: [] },
        ],
      },
      { status: '4XX' },
    ]);
  });

  it('reads the query method and additional operations of 3.2', async () => {
    const text = documentText(
      '/comments:\n  query: { responses: {} }\n  additionalOperations: { COPY: { responses: {} } }',
    );
    const { operations } = await load(text.replace('3.1.0', '3.2.0'));
    expect(operations.map((operation) => operation.key)).toEqual(['QUERY /comments', 'COPY /comments']);
  });

  it('follows references into other files, and from there', async () => {
    const files = {
      'paths/comments.yaml': 'get: { responses: { "200": { $ref: "../responses.json#/Comment" } } }',
      'responses.json':
        '{"Comment": {"description": "", "content": {"application/json": {"schema": {"$ref": "schemas/comment.yaml"}}}}}',
      'schemas/comment.yaml': 'type: object\nproperties: { parent: { $ref: "#" } }\n',
    };
    const document = await load(documentText('/comments: { $ref: paths/comments.yaml }'), files);
    expect(document.problems).toEqual([]);
    const schema = document.operations[0]?.responses[0]?.content[0]?.schema;
    expect(schema).toMatchObject({
      uri: 'file:///project/responses.json',
      pointer: '/Comment/content/application~1json/schema',
    });
    expect([...(schema?.set.documents.keys() ?? [])]).toContain('file:///project/schemas/comment.yaml');
  });

  it('turns the schemas of 3.0 into 2020-12, in all files, and leaves examples alone', async () => {
    const text = documentText(
      `
/comments:
  get:
    responses:
      '200':
        content:
          application/json:
            schema: { $ref: 'comment.yaml' }
            example: { schema: { type: string, nullable: true } }
`,
    ).replace('3.1.0', '3.0.3');
    const document = await load(text, {
      'comment.yaml': 'type: object\nproperties: { flair: { type: array, nullable: true } }',
    });
    const media = document.operations[0]?.responses[0]?.content[0];
    const flair = media?.schema?.set.documents.get('file:///project/comment.yaml');
    expect(flair && JSON.stringify(flair)).toContain('"items":[{"kind":"string","value":"array"');
    expect(JSON.stringify(media?.examples)).toContain('nullable');
  });

  it('locates pointers of the document in its file', async () => {
    const { operations } = await load(documentText(read));
    const { set, uri, pointer } = operations[0]?.parameters[0]?.schema ?? {};
    expect(uri && pointer && set?.locate?.(uri, pointer)).toEqual({ file: 'api.yaml', line: 7, column: 58 });
    expect(
      uri &&
        pointer &&
        resolvePointer(set?.documents.get(uri) ?? { kind: 'null', start: 0, end: 0 }, pointer)?.kind,
    ).toBe('object');
  });

  it('says what is wrong, where, and what was meant, and reads on', async () => {
    const text = documentText(
      `
/comments/{id}:
  gett: {}
  get:
    parameters:
      - { name: post, in: path, required: true }
      - { in: query }
      - { name: a, in: body }
      - { $ref: '#/components/parameters/Srot' }
      - { name: depth, in: query, style: comma }
      - { name: all, in: querystring }
    responses:
      20O: { description: '' }
      '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Coment' } } }, links: { a: { operationId: nope } } }
    security: [{ key: [] }]
/comments/{other}:
  parameters: [{ name: other, in: path, required: true }]
  put: { responses: {} }
comments: { get: {} }
`,
      'schemas: { Comment: {} }\nparameters: { Sort: { name: sort, in: query } }',
    );
    expect(await problemsOf(text)).toMatchInlineSnapshot(`
      [
        "5:5 unknown-method: "gett" is not a method; did you mean "get"?",
        "7:7 unused-parameter: the path /comments/{id} has no {post}",
        "7:7 undeclared-parameter: no path parameter "id" is declared for /comments/{id}",
        "9:11 incomplete-parameter: the parameter has no name",
        "10:22 incomplete-parameter: "body" is no place of a parameter",
        "11:19 dangling-reference: "#/components/parameters/Srot" leads to nothing; did you mean "Sort"?",
        "12:37 unknown-style: "comma" is not a style",
        "13:24 unsupported-parameter: a parameter that is the whole query is not supported",
        "15:9 unknown-status: "20O" is not a status",
        "16:82 dangling-reference: "#/components/schemas/Coment" leads to nothing; did you mean "Comment"?",
        "16:131 unknown-link-target: the link "a" leads to no operation (nope)",
        "17:20 unknown-security: no security scheme is called "key"",
        "18:3 duplicate-path: /comments/{other} is the same path as /comments/{id}",
        "21:3 invalid-path: the path does not begin with a slash: "comments"",
      ]
    `);
  });
});

describe('faults of a document', () => {
  it('shows the line of a type that does not exist', async () => {
    const fault = await faultOf(
      documentText(read, 'schemas:\n  Score: { type: integr }\n  Body: { type: [strng] }'),
    );
    expect(fault.code).toBe('spec-invalid');
    expect(fault.message).toMatchInlineSnapshot(`
      "api.yaml:11:20: "integr" is not a type
         11 |     Score: { type: integr }
            |                    ^^^^^^ did you mean "integer"?
         and 1 more"
    `);
    expect(fault.hint).toContain('samewire operations --spec');
  });

  it('refuses an operationId that two operations have', async () => {
    const fault = await faultOf(documentText(`${read}  put: { operationId: getComment, responses: {} }`));
    expect(fault.code).toBe('spec-invalid');
    expect(fault.message).toContain(
      'the operationId "getComment" of PUT /comments/{id} is that of GET /comments/{id} too',
    );
  });

  it('refuses references that lead in a circle with nothing in between', async () => {
    const fault = await faultOf(
      documentText(
        read,
        "schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } }",
      ),
    );
    expect(fault).toMatchObject({
      code: 'spec-invalid',
      message: expect.stringContaining('leads back to itself'),
    });
  });

  it('refuses a long chain of references, and reads a deep tree of them', async () => {
    const chain = (length: number, link: (next: number) => string): string =>
      `schemas:\n${Array.from({ length }, (_, at) => `  S${at}: ${link(at + 1)}`).join('\n')}\n  S${length}: { type: string }`;
    const bare = chain(300, (next) => `{ $ref: '#/components/schemas/S${next}' }`);
    expect((await faultOf(documentText(read, bare))).message).toContain('more than 100 references in a row');
    const nested = chain(
      5000,
      (next) => `{ properties: { next: { $ref: '#/components/schemas/S${next}' } } }`,
    );
    expect((await load(documentText(read, nested))).problems).toEqual([]);
  });

  it('refuses remote references unless they are allowed, and then reads them once', async () => {
    const text = documentText(
      read,
      "schemas: { A: { $ref: 'https://example.com/a.json' }, B: { $ref: 'https://example.com/a.json#/x' } }",
    );
    expect(await faultOf(text)).toMatchObject({
      code: 'spec-remote-reference',
      message: expect.stringContaining('https://example.com/a.json'),
    });
    const asked: string[] = [];
    const world = memoryWorld(
      { 'api.yaml': text, 'https://example.com/a.json': '{"x": {}}' },
      { allowRemote: true },
    );
    const spied = {
      ...world,
      read: (uri: string) => {
        asked.push(uri);
        return world.read(uri);
      },
    };
    expect((await loadDocument('api.yaml', spied)).problems).toEqual([]);
    expect(asked).toEqual(['file:///project/api.yaml', 'https://example.com/a.json']);
  });

  it('never reads the addresses of servers, examples and unknown keys', async () => {
    const text = `${documentText("/comments:\n  get:\n    x-a: { $ref: 'https://example.com/b' }\n    responses: { '200': { description: '', content: { application/json: { example: { $ref: 'https://example.com/c' }, examples: { a: { externalValue: 'https://example.com/d' } } } } } }")}servers: [{ url: 'https://example.com/' }]\n`;
    expect((await load(text)).problems).toEqual([]);
  });

  it('names the place of a reference to a file that is not there', async () => {
    const fault = await faultOf(documentText('/comments: { $ref: nope.yaml }'));
    expect(fault.code).toBe('spec-unreadable');
    expect(fault.message).toContain('api.yaml:4:22: nope.yaml cannot be read: there is no such file');
  });

  it.each([
    ['{"swagger": "2.0"}', 'spec-unreadable', 'Swagger 2.0'],
    ['{"openapi": "4.0.0"}', 'spec-unreadable', '"4.0.0"'],
    ['{"asyncapi": "3.0.0"}', 'spec-unreadable', 'it has no "openapi"'],
    ['- a\n- b\n', 'spec-unreadable', 'it is no object'],
    ['openapi: 3.1.0\npaths: {}\n', 'spec-empty', 'no operation'],
    ['openapi: 3.1.0\n\tpaths: [\n', 'spec-unreadable', 'api.yaml:2:1'],
    ['', 'spec-unreadable', 'the file is empty'],
    [
      `{"openapi": "3.1.0", "paths": {"/a": {"get": {}}}, "x": "${'x'.repeat(10_000_000)}"}`,
      'spec-too-large',
      '10,000,000 bytes',
    ],
    [`{"openapi": "3.1.0", "x": ${'['.repeat(100_000)}`, 'spec-too-large', 'nested'],
  ])('of a document that is no good (%#)', async (text, code, message) => {
    expect(await faultOf(text)).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('is that of a file that is not there, or not here', async () => {
    await expect(loadDocument('nope.yaml', memoryWorld({}))).rejects.toMatchObject({
      code: 'spec-unreadable',
    });
    await expect(loadDocument('https://example.com/a', memoryWorld({}))).rejects.toMatchObject({
      code: 'spec-remote-reference',
    });
  });

  it('lets no character of the document steer a terminal', async () => {
    const fault = await faultOf(documentText(read, 'schemas: { Score: { type: "\\e[31m\\u202E" } }'));
    expect(fault.message).not.toMatch(/[^\P{C}\n]/u);
    const { problems } = await load(documentText(`${read}  "\\e[31m": {}`));
    expect(problems[0]?.message).not.toMatch(/\p{C}/u);
  });

  it('is a problem where the reader is lenient', async () => {
    const text = documentText(read, 'schemas: { Score: { type: integr } }');
    const document = await loadDocument('api.yaml', memoryWorld({ 'api.yaml': text }), { lenient: true });
    expect(document.problems).toMatchObject([{ code: 'unknown-type', source: { line: 10 } }]);
    expect(document.operations).toHaveLength(1);
  });
});

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../src/cli/console.ts';
import { main } from '../../src/cli/main.ts';
import { temporaryFolder } from '../commands/samewire.ts';
import { document, type NoteService, startNotes } from './services.ts';

let notes: NoteService;
let folder = '';
let remove: () => Promise<void>;
beforeAll(async () => {
  notes = await startNotes();
});
afterAll(() => notes[Symbol.asyncDispose]());
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  return remove;
});

/** The whole command, with what it prints. */
async function run(words: readonly string[]): Promise<{ code: number; out: string; told: string }> {
  const printed = { out: '', told: '' };
  const console: Console = {
    out: (text) => {
      printed.out += text;
    },
    tell: (text) => {
      printed.told += text;
    },
    deliver: async () => true,
    outIsTerminal: false,
    tellIsTerminal: false,
    width: 100,
    utf8: true,
    environment: {},
    folder,
  };
  const code = await main(words, console);
  return { code, ...printed };
}

const sides = (): readonly string[] => ['--legacy', notes.url, '--candidate', notes.url];

/** What a document leads to: one fault on stderr, exit code 2, and no file beside the document. */
async function faultOf(name: string, text: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), text);
  const { code, out, told } = await run([
    ...['run', '--spec', name, '--cases', '1', '--report', 'json=report.json'],
    ...sides(),
  ]);
  expect([code, out]).toEqual([2, '']);
  expect(await readdir(folder)).toEqual([name]);
  return told.replaceAll(folder, '.');
}

const head = "openapi: 3.0.3\ninfo: {title: Notes, version: '1'}\n";
const answer = (schema: string): string =>
  `responses: {'200': {description: ok, content: {application/json: {schema: ${schema}}}}}`;
const aliasBomb = [
  'a0: &a0 [x,x,x,x,x,x,x,x,x]',
  ...Array.from({ length: 11 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(',')}]`),
].join('\n');

const documents: readonly (readonly [what: string, name: string, text: string | Uint8Array])[] = [
  ['an empty file', 'a.yaml', ''],
  ['a text that is no document', 'a.yaml', 'hello'],
  ['bytes that are no text', 'a.yaml', Uint8Array.from([0xff, 0xfe, 0x00])],
  ['broken YAML', 'a.yaml', 'openapi: [3.0\n  : {'],
  ['broken JSON', 'a.json', '{"openapi":"3.0.3","paths":'],
  ['Swagger 2.0', 'a.json', '{"swagger":"2.0","info":{"title":"x","version":"1"},"paths":{}}'],
  ['a document without operations', 'a.yaml', `${head}paths: {}`],
  [
    'an unknown type',
    'a.yaml',
    `${head}paths: {/a: {get: {parameters: [{name: q, in: query, schema: {type: integr}}], ${answer('{}')}}}}`,
  ],
  [
    'a repeated operationId',
    'a.yaml',
    `${head}paths:\n  /a: {get: {operationId: same, ${answer('{}')}}}\n  /b: {get: {operationId: same, ${answer('{}')}}}`,
  ],
  [
    'a remote reference',
    'a.yaml',
    `${head}paths: {/a: {get: {${answer("{$ref: 'http://127.0.0.1:1/x.yaml#/A'}")}}}}`,
  ],
  [
    'references in a circle',
    'a.yaml',
    `${head}paths: {/a: {get: {${answer("{$ref: '#/components/schemas/A'}")}}}}\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}`,
  ],
  ['an alias bomb', 'a.yaml', `${head}${aliasBomb}\npaths: {/a: {get: {x-bomb: *a11, ${answer('{}')}}}}`],
  [
    'a document nested too deep',
    'a.json',
    `{"openapi":"3.0.3","info":{"title":"x","version":"1"},"x":${'['.repeat(200_000)}${']'.repeat(200_000)},"paths":{}}`,
  ],
];

describe('samewire run, given a hostile document', () => {
  it.each(documents)('refuses %s', async (_, name, text) => {
    expect(await faultOf(name, text)).toMatchSnapshot();
  });

  it('refuses a document that is not there', async () => {
    const { code, told } = await run(['run', '--spec', 'none.yaml', ...sides()]);
    expect([code, told]).toMatchSnapshot();
  });

  it('reads ten megabytes', async () => {
    const members = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`p${at}`, { type: 'string' }]));
    const schema = { type: 'object', description: 'x'.repeat(800), properties: members };
    const schemas = Object.fromEntries(Array.from({ length: 9_700 }, (_, at) => [`S${at}`, schema]));
    const paths = { '/notes/good': { get: { responses: { 200: { description: 'a note' } } } } };
    const text = JSON.stringify({
      openapi: '3.0.3',
      info: { title: 'x', version: '1' },
      paths,
      components: { schemas },
    });
    expect(text.length).toBeGreaterThan(10_000_000);
    await writeFile(join(folder, 'a.json'), text);
    const { code, out } = await run([
      ...['run', '--spec', 'a.json', '--cases', '1', '--seed', '1', '--quiet'],
      ...sides(),
    ]);
    expect([code, out]).toEqual([0, 'conformant: 0 findings in 1 case, seed 1\n']);
  });

  it('draws from schemas that lead round in thousands of steps', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, at) => [
        `A${at}`,
        { type: 'object', properties: { next: { $ref: `#/components/schemas/A${(at + 1) % 3_000}` } } },
      ]),
    );
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/A0' } } };
    const post = { requestBody: { content }, responses: { 200: { description: 'a note' } } };
    await writeFile(
      join(folder, 'a.json'),
      JSON.stringify({
        openapi: '3.0.3',
        info: { title: 'x', version: '1' },
        paths: { '/notes/good': { post } },
        components: { schemas },
      }),
    );
    const { code } = await run(['run', '--spec', 'a.json', '--cases', '3', '--seed', '1', ...sides()]);
    expect(code).toBe(0);
  });
});

describe('samewire run, given what it does not know', () => {
  const flags: readonly (readonly string[])[] = [
    ['--sede', '7'],
    ['--cases', 'many'],
    ['--cases', '0'],
    ['--strict', 'bytes'],
    ['--for', '5y'],
    ['--only', 'GET /nowhere'],
    ['--header', 'Authorization Bearer'],
    ['--report', 'jsno=report.json'],
    ['--report', 'json'],
    ['--config', 'none.ts'],
    ['--legacy', 'ftp://127.0.0.1'],
    ['--legacy', 'http://user:s3cr3t@127.0.0.1:1/?q=1'],
    ['--spec'],
  ];

  it.each(flags.map((words) => [words.join(' '), words] as const))('refuses %s', async (_, words) => {
    const { code, out, told } = await run(['run', '--spec', document, ...sides(), ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(told).not.toContain('s3cr3t');
    expect(told.replaceAll(folder, '.')).toMatchSnapshot();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['a key it does not know', '{"speck":"a.yaml"}'],
    ['a value of another form', '{"cases":"many"}'],
    ['a text that is no JSON', '{"spec":'],
  ])('refuses a configuration with %s', async (_, text) => {
    await writeFile(join(folder, 'samewire.config.json'), text);
    const { code, told } = await run(['run', '--spec', document, ...sides()]);
    expect(code).toBe(2);
    expect(told.replaceAll(folder, '.')).toMatchSnapshot();
  });
});

describe('samewire run, tempted to talk to others', () => {
  it('compares redirects without following them, and leaves servers, examples and references alone', async () => {
    const asked: string[] = [];
    const trap = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{}');
    });
    const urls = await listening(trap);
    const redirecting = createServer((_, response) => {
      response.writeHead(302, { Location: `${urls}/elsewhere` }).end();
    });
    const side = await listening(redirecting);
    const openapi = {
      openapi: '3.1.0',
      info: { title: 'Traps', version: '1', termsOfService: `${urls}/terms` },
      servers: [{ url: urls }],
      externalDocs: { url: `${urls}/docs` },
      paths: {
        '/a': {
          servers: [{ url: `${urls}/path` }],
          get: {
            responses: {
              302: {
                description: 'elsewhere',
                content: { 'application/json': { examples: { a: { externalValue: `${urls}/example` } } } },
              },
            },
          },
        },
      },
    };
    await mkdir(join(folder, 'api'));
    await writeFile(join(folder, 'api/traps.json'), JSON.stringify(openapi));
    const { out } = await run([
      'run',
      '--spec',
      'api/traps.json',
      '--legacy',
      side,
      '--candidate',
      side,
      '--cases',
      '5',
      '--seed',
      '1',
    ]);
    expect(out).toContain('0 findings');
    expect(asked).toEqual([]);
    for (const server of [trap, redirecting]) {
      server.closeAllConnections();
      server.close();
    }
  });
});

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Console } from './console.ts';
import { main } from './main.ts';

interface Printed {
  readonly code: number;
  readonly lines: readonly string[];
  readonly told: string;
}

/** The command in a folder with one file; the reader goes away after so many lines. */
async function generate(
  { name, text }: { readonly name: string; readonly text: string },
  words: readonly string[],
  readsLines = Number.POSITIVE_INFINITY,
): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'samewire-generate-'));
  const lines: string[] = [];
  let told = '';
  const console: Console = {
    out: () => {},
    deliver: async (line) => {
      lines.push(line.replace(/\n$/, ''));
      return lines.length < readsLines;
    },
    tell: (said) => {
      told += said;
    },
    outIsTerminal: false,
    tellIsTerminal: false,
    width: 100,
    utf8: true,
    environment: {},
    folder,
  };
  try {
    await writeFile(join(folder, name), text);
    const code = await main(['generate', ...words, '--seed', '7'], console);
    return { code, lines, told };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const comment = {
  name: 'comment.json',
  text: '{"type":"object","properties":{"body":{"type":"string","minLength":1}},"required":["body"]}',
};

describe('samewire generate --schema', () => {
  it('prints so many values, the same for the same seed', async () => {
    const words = ['--schema', 'comment.json', '--count', '5'];
    const [one, other] = [await generate(comment, words), await generate(comment, words)];
    expect(one).toMatchObject({ code: 0, told: '' });
    expect(one.lines.map((line) => typeof JSON.parse(line).body)).toEqual(Array(5).fill('string'));
    expect(other.lines).toEqual(one.lines);
  });

  it('ends when its reader is gone', async () => {
    const { code, lines } = await generate(comment, ['--schema', 'comment.json', '--count', '50'], 3);
    expect([code, lines.length]).toEqual([0, 3]);
  });

  it('says where the schema allows nothing', async () => {
    const schema = {
      name: 'comment.yaml',
      text: 'type: object\nrequired: [body]\nproperties:\n  body: false\n',
    };
    const { code, lines, told } = await generate(schema, ['--schema', 'comment.yaml']);
    expect([code, lines]).toEqual([2, []]);
    expect(told).toMatch(/^fault schema-unsatisfiable: comment\.yaml:\d+:\d+ #.*\n {3}hint: /);
  });

  it('refuses a file that is no schema', async () => {
    const { code, told } = await generate({ name: 'a.json', text: '[1]' }, ['--schema', 'a.json']);
    expect(code).toBe(2);
    expect(told).toContain('fault schema-unreadable: ');
  });
});

describe('samewire generate --spec', () => {
  const document = {
    name: 'api.yaml',
    text: `openapi: 3.0.3
info: { title: Comments, version: '1' }
paths:
  /comments:
    get: { responses: { '200': { description: all } } }
    post:
      operationId: createComment
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [body]
              properties:
                id: { type: integer, readOnly: true }
                body: { type: string, nullable: true }
      responses: { '201': { description: created } }
`,
  };

  it.each(['POST /comments', 'post  /comments', 'createComment'])('prints bodies of %s', async (name) => {
    const { code, lines } = await generate(document, ['--spec', 'api.yaml', '--operation', name]);
    expect(code).toBe(0);
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(Object.keys(JSON.parse(line))).toContain('body');
    expect(lines.filter((line) => 'id' in JSON.parse(line))).toEqual([]);
  });

  it.each([
    ['POST /coments', 'only-matches-nothing', "did you mean 'POST /comments'?"],
    ['GET /comments', 'schema-unsupported', 'Name an operation with a JSON body'],
  ])('refuses %s', async (name, code, hint) => {
    const { code: exit, told } = await generate(document, ['--spec', 'api.yaml', '--operation', name]);
    expect(exit).toBe(2);
    expect(told).toContain(`fault ${code}: `);
    expect(told).toContain(hint);
  });
});

describe('samewire generate --schemas', () => {
  const lookAround =
    '{"enum":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"],"pattern":"^(?=a)(a|aa)+$"}';
  const cycle = JSON.stringify({
    $ref: '#/$defs/d0',
    $defs: Object.fromEntries(
      Array.from({ length: 3_000 }, (_, at) => [`d${at}`, { $ref: `#/$defs/d${(at + 1) % 3_000}` }]),
    ),
  });
  const rows: readonly (readonly [line: string, answer: Readonly<Record<string, unknown>>])[] = [
    ['{"id":1,"schema":{"const":9007199254740993}}', { id: 1, values: Array(2).fill('9007199254740993') }],
    [`{"id":"hangs","schema":${lookAround}}`, { id: 'hangs', fault: { code: 'schema-timeout' } }],
    ['{"id":2,"schema":{"minItems":1000000000,"type":"array"}}', { id: 2, fault: { pointer: '/minItems' } }],
    [`{"id":3,"schema":${cycle}}`, { id: 3, fault: { code: 'schema-unsatisfiable' } }],
    ['{"id":4,"schema":', { id: 4, fault: { code: 'schema-unreadable' } }],
    ['', { id: null, fault: { code: 'schema-unreadable' } }],
    ['{"id":5}', { id: 5, fault: { code: 'schema-unreadable' } }],
    [`{"id":6,"schema":{"const":"${'x'.repeat(10_000_000)}"}}`, { id: 6 }],
    [`{"id":7,"schema":{"const":"${'x'.repeat(11_000_000)}"}}`, { id: null, fault: {} }],
    ['{"id":8,"schema":{"type":"null"}}', { id: 8, values: ['null', 'null'] }],
  ];
  const file = { name: 'schemas.jsonl', text: rows.map(([line]) => `${line}\n`).join('') };
  const words = ['--schemas', 'schemas.jsonl', '--count', '2', '--spelling', 'plain', '--time-limit', '2s'];

  it('answers each line in its order, whatever the schema does', { timeout: 120_000 }, async () => {
    const { code, lines } = await generate(file, words);
    expect(code).toBe(0);
    expect(lines).toHaveLength(rows.length);
    for (const [at, [, answer]] of rows.entries()) expect(JSON.parse(lines[at] ?? '')).toMatchObject(answer);
  });

  it('ends when its reader is gone', async () => {
    expect((await generate(file, words, 1)).lines).toHaveLength(1);
  });

  it('refuses a file that is not there', async () => {
    const { code, told } = await generate(file, ['--schemas', 'absent.jsonl']);
    expect(code).toBe(2);
    expect(told).toContain('fault schema-unreadable: ');
  });
});

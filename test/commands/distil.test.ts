import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { document, startPair } from '../bookings/pair.ts';
import { type Ended, samewire, temporaryFolder } from './samewire.ts';

const secret = 'Bearer 7f-never-in-a-file-7f';
const kept = 'distilled.ndjson';
let folder = '';
let remove: () => Promise<void>;
let distilled: Ended;
let legacyUrl = '';

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const pair = await startPair();
  legacyUrl = pair.legacy;
  distilled = await samewire(
    ['distil', '--spec', document, '--legacy', pair.legacy, '--candidate', pair.candidate].concat([
      '--header',
      `Authorization: ${secret}`,
      '--seed',
      '5',
      '--cases',
      '60',
      '--out',
      kept,
    ]),
    { folder },
  );
  // From here on there is no legacy.
  await pair.stop();
}, 90_000);
afterAll(() => remove());

interface Told extends Ended {
  readonly report: Report;
}

/** Compares a candidate with these defects with what was distilled; `then` is done before it ends. */
async function against(
  defects: readonly string[],
  then: (candidate: string, told: Told) => Promise<void> = async () => {},
): Promise<Told> {
  const { candidate, stop } = await startPair(defects);
  try {
    const words = ['run', '--against', kept, '--candidate', candidate, '--report', 'json=report.json'];
    const ended = await samewire(words, { folder });
    const told = { ...ended, report: JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) };
    await then(candidate, told);
    return told;
  } finally {
    await stop();
  }
}

async function linesOf(): Promise<readonly string[]> {
  return (await readFile(join(folder, kept), 'utf8')).trimEnd().split('\n');
}

describe('samewire distil', () => {
  it('keeps some of the cases, one a line, and says what they show', async () => {
    expect(distilled.code, distilled.stderr).toBe(0);
    expect(distilled.stdout).toMatch(/^kept +\d+ of 540 cases: \d+ features of 9 operations/);
    const [head = '', ...cases] = await linesOf();
    expect(JSON.parse(head)).toMatchObject({
      samewire: 'distilled',
      format: 1,
      seed: '5',
      kept: cases.length,
    });
    expect(cases.length).toBeLessThan(300);
  });

  it('keeps nothing secret', async () => {
    const text = await readFile(join(folder, kept), 'utf8');
    expect(text).not.toContain(secret);
    expect(text).not.toContain('7f-never');
  });

  it('shows something in every case that no case before it shows', async () => {
    const [, ...cases] = await linesOf();
    const covered = cases.flatMap((line): readonly string[] => JSON.parse(line).covers);
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered).toContain('POST /rooms 201');
    expect(covered).toContain('DELETE /rooms/{roomId} 204');
    expect(covered).toContain('POST /rooms 201 response body /note: null');
  });

  it('does not overwrite a file unless it is told to', async () => {
    const { code, stderr } = await samewire(
      ['distil', '--spec', document, '--legacy', 'http://127.0.0.1:1', '--out', kept],
      { folder },
    );
    expect(stderr).toContain(`fault file-exists: ${kept} is there already`);
    expect(code).toBe(2);
  });
});

/** Defects of the candidate, each with the finding that must be named though legacy is gone. */
const planted: readonly (readonly [defect: string, finding: string])[] = [
  ['naive-time', 'time-zone-form POST /rooms response body /createdAt'],
  ['ascii-json', 'unicode-escape POST /rooms response body /name'],
  ['float-area', 'number-spelling POST /rooms response body /area'],
  ['rate-as-float', 'decimal-scale POST /rooms response body /hourlyRate'],
  ['weak-etag', 'etag-form GET /rooms/{roomId} response header ETag /weak'],
  ['delete-answers', 'success-status DELETE /rooms/{roomId} status'],
  ['absolute-location', 'location-form POST /rooms response header Location /origin'],
  ['no-charset', 'media-type-parameter POST /rooms response header Content-Type /charset'],
  ['null-dropped', 'null-or-absent POST /rooms response body /note'],
  ['uuid-hex', 'id-form POST /rooms response header X-Request-ID'],
];

describe('samewire run --against, with legacy gone', () => {
  it('finds nothing in a faithful candidate', async () => {
    const { code, report, stdout } = await against([]);
    expect(report.findings, stdout).toEqual([]);
    expect(report.unconfirmed, stdout).toEqual([]);
    expect(report.verdict).toEqual({ kind: 'conformant' });
    expect(code, stdout).toBe(0);
  }, 60_000);

  it('names what a live run names, and never sends anyone to legacy', async () => {
    const { code, report, stdout } = await against(
      planted.map(([defect]) => defect),
      async (candidate, { report: { findings } }) => {
        const [first] = findings;
        expect(first?.replay).toContain(`--candidate ${candidate}`);
        const again = await samewire((first?.replay ?? '').split(' ').slice(1), { folder });
        expect(again.stdout).toContain(first?.fingerprint);
        expect(again.code).toBe(1);
      },
    );
    const found = report.findings.map(({ cause, operation, where, pointer }) =>
      `${cause} ${operation} ${where} ${pointer}`.trim(),
    );
    for (const [defect, finding] of planted) expect(found, defect).toContain(finding);
    expect(report.findings.filter(({ cause }) => cause === 'unexplained')).toEqual([]);
    expect(code).toBe(1);
    const commands = report.findings.flatMap(({ replay, curl }) => [replay, curl.legacy, curl.candidate]);
    expect([...commands, report.sides.legacy.url].join('\n')).not.toContain(legacyUrl);
    expect(stdout).toContain(`legacy     ${kept}`);
  }, 60_000);

  it.each([
    ['--legacy beside it', ['--legacy', 'http://127.0.0.1:1'], 'fault flag-invalid: --against and --legacy'],
    ['a case that the file does not hold', ['--only-case', 'nothing'], 'names 0 cases of'],
    ['an operation that no case has', ['--only', 'GET /comments'], 'fault only-matches-nothing'],
  ])('refuses %s', async (_what, words, fault) => {
    const server = await listening(createServer());
    const { code, stderr, stdout } = await samewire(
      ['run', '--against', kept, '--candidate', urlOf(server), ...words],
      { folder },
    );
    expect(stderr).toContain(fault);
    expect([code, stdout]).toEqual([2, '']);
    server.close();
  });

  it('says so where the document has changed since', async () => {
    const text = await readFile(document, 'utf8');
    await writeFile(join(folder, 'newer.yaml'), `${text}\n# changed\n`);
    const { candidate, stop } = await startPair();
    const [id] = (await linesOf()).slice(1).map((line): string => JSON.parse(line).case);
    const { stdout } = await samewire(
      ['run', '--against', kept, '--candidate', candidate, '--only-case', id ?? '', '--spec', 'newer.yaml'],
      { folder },
    );
    expect(stdout).toContain('warning spec-changed');
    await stop();
  });
});

/** Answers how many comments were made; a POST to `/reset` forgets them. With `drift`, counts wrongly from two on. */
function commentCounter(drift: boolean): Server {
  let count = 0;
  return createServer((request, answer) => {
    if (request.url === '/reset') count = 0;
    else if (request.method === 'POST') count += 1;
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ count: drift && count > 1 ? count + 1 : count }));
  });
}

const counting = `
openapi: 3.1.0
info: { title: comments, version: '1' }
paths:
  /comments:
    get: &answers
      responses:
        '200':
          description: how many
          content: { application/json: { schema: { type: object, properties: { count: { type: integer } } } } }
    post: *answers
`;

describe('samewire distil, where both sides have a reset', () => {
  it('compares what depends on the store as a whole', async () => {
    const place = await temporaryFolder();
    const servers = await Promise.all([false, false, true].map((drift) => listening(commentCounter(drift))));
    const [legacy = '', faithful = '', drifting = ''] = servers.map(urlOf);
    await writeFile(join(place.folder, 'comments.yaml'), counting);
    const configure = (candidate: string): Promise<void> => {
      const reset = { legacy: { url: `${legacy}/reset` }, candidate: { url: `${candidate}/reset` } };
      const config = { spec: 'comments.yaml', legacy, candidate, cases: 10, seed: 7, reset };
      return writeFile(join(place.folder, 'samewire.config.json'), JSON.stringify(config));
    };
    await configure(faithful);
    expect((await samewire(['distil', '--out', kept], place)).code).toBe(0);
    servers[0]?.close();
    const same = await samewire(['run', '--against', kept], place);
    expect(same.stdout).toContain('conformant: 0 findings');
    await configure(drifting);
    const other = await samewire(['run', '--against', kept], place);
    expect(other.stdout).toContain('response body /count');
    expect(other.code).toBe(1);
    for (const server of servers) server.close();
    await place.remove();
  }, 60_000);
});

async function listening(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

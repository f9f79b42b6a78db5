import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Ended, samewire, start, temporaryFolder } from '../commands/samewire.ts';
import { reportFlags, reportNames, requireValidReports } from './reports.ts';
import { document, documentOf, type NoteService, startNotes } from './services.ts';

const megabyte = 1_000_000;
const quick = ['--cases', '3', '--confirmations', '1', '--shrink-tries', '1', '--deadline', '1s'];
/** Everything a terminal might act on, line feeds aside. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

let legacy: NoteService;
beforeAll(async () => {
  legacy = await startNotes();
});
afterAll(() => legacy[Symbol.asyncDispose]());

/** Runs legacy against a side that answers in this way, checks the reports, and hands over the JSON report. */
async function against(way: string, words: readonly string[], openapi?: string) {
  await using candidate = await startNotes(way);
  const { folder, remove } = await temporaryFolder();
  try {
    const spec = openapi === undefined ? document : 'openapi.json';
    if (openapi !== undefined) await writeFile(join(folder, spec), openapi);
    const ended = await samewire(
      ['run', '--spec', spec, '--legacy', legacy.url, '--candidate', candidate.url, '--seed', '5'].concat(
        words,
        reportFlags,
      ),
      { folder },
    );
    return {
      ended,
      report: await requireValidReports(folder),
      left: (await readdir(folder)).filter((name) => name !== spec),
    };
  } finally {
    await remove();
  }
}

type Way = readonly [way: string, cause: string];

const largeWays: readonly Way[] = [
  ['gigabyte', 'body-too-large'],
  ['endless-body', 'body-too-large'],
  ['gzip-bomb', 'body-too-large'],
  ['many-items', 'list-or-object'],
];

const oddWays: readonly Way[] = [
  ['hang', 'no-answer'],
  ['reset', 'no-answer'],
  ['endless-header', 'no-answer'],
  ['endless-headers', 'no-answer'],
  ['endless-trailer', 'protocol-breach'],
  ['endless-interim', 'no-answer'],
  ['million-deep', 'invalid-json'],
  ['ten-thousand-deep', 'key-missing'],
  ['not-http', 'no-answer'],
  ['bare-lf', 'protocol-breach'],
  ['status-1000', 'protocol-breach'],
  ['status-99', 'protocol-breach'],
  ['lone-surrogate', 'string-value'],
  ['not-a-number', 'non-finite-number'],
  ['invalid-utf8', 'invalid-utf8'],
  ['escape-sequences', 'protocol-breach'],
  ['markup', 'string-value'],
];

describe('samewire run, against a hostile side', () => {
  describe.each([
    ['that sends too much', largeWays],
    ['that sends what it should not', oddWays],
  ])('%s', (_, ways) => {
    let run: Awaited<ReturnType<typeof against>>;
    beforeAll(async () => {
      run = await against(
        'each',
        [...quick, '--failures-in-a-row', '100'],
        documentOf(ways.map(([way]) => way)),
      );
    }, 90_000);

    it.each(ways)('finds %s', (way, cause) => {
      const found = run.report.findings.filter(({ operation }) => operation === `GET /notes/${way}`);
      expect(found.map((finding) => finding.cause)).toContain(cause);
    });

    it('finds nothing about what is answered well', () => {
      expect(run.ended.code, run.ended.stderr).toBe(1);
      expect(run.report.verdict).toEqual({ kind: 'divergent' });
      expect(run.report.findings.filter(({ operation }) => operation === 'GET /notes/well')).toEqual([]);
      expect(run.report.totals.operations).toBe(ways.length + 1);
    });

    it('sends no control character to the terminal', () => {
      expect(controls.exec(run.ended.stdout)).toBeNull();
      expect(controls.exec(run.ended.stderr)).toBeNull();
    });

    it('leaves nothing but its reports and .samewire', () => {
      expect(run.left.toSorted()).toEqual(['.samewire', ...reportNames].toSorted());
    });

    it('stays under 500 MB', () => {
      expect(run.ended.peak).toBeLessThan(500 * megabyte);
    });
  });

  it('ends with a fault and the report so far when a side dies in mid-run', async () => {
    const { ended, report } = await against('dies', ['--cases', '60', '--deadline', '500ms']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('fault side-failing: candidate http://127.0.0.1:');
    expect(ended.stderr).toContain("hint: See the service's own log; the report so far was written.");
    expect(report.totals.cases).toBeGreaterThan(5);
  });

  it('sends nothing when a side is down', async () => {
    const { folder, remove } = await temporaryFolder();
    const gone = await startNotes();
    await gone[Symbol.asyncDispose]();
    const ended = await samewire(
      ['run', '--spec', document, '--legacy', legacy.url, '--candidate', gone.url, ...reportFlags],
      { folder },
    );
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toMatch(
      /^fault side-unreachable: candidate http:\/\/127\.0\.0\.1:\d+ refused the connection \(5 tries, 2 s\)\n {3}hint: Start it, or pass --candidate\. Nothing was sent to either side\.\n$/,
    );
    expect(await readdir(folder)).toEqual([]);
    await remove();
  });
});

describe('samewire run, with secrets', () => {
  it.each([
    ['a field', ['--header', 'Authorization: Bearer s3cr3t-t0k3n'], ''],
    ['an address', [], 'user:s3cr3t-t0k3n@'],
  ] as const)('shows none of %s, even when a side sends them back', async (_, flags, credentials) => {
    await using echo = await startNotes('secret-echo');
    const { folder, remove } = await temporaryFolder();
    const withCredentials = (url: string): string => url.replace('//', `//${credentials}`);
    const sides = ['--legacy', withCredentials(legacy.url), '--candidate', withCredentials(echo.url)];
    const ended = await samewire(
      ['run', '--spec', document, ...sides, ...flags, ...quick, '--verbose', ...reportFlags],
      { folder },
    );
    expect(ended.code).toBe(1);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
    );
    const encoded = Buffer.from('user:s3cr3t-t0k3n').toString('base64');
    for (const text of [ended.stdout, ended.stderr, ...texts]) {
      expect(text).not.toContain('s3cr3t-t0k3n');
      expect(text).not.toContain(encoded);
    }
    expect(ended.stdout).toContain('(secret)');
    await remove();
  });
});

describe('samewire run, interrupted', () => {
  async function interrupted(signals: number): Promise<Ended & { readonly waited: number; folder: string }> {
    await using slow = await startNotes('hang');
    const { folder, remove } = await temporaryFolder();
    onTestFinished(remove);
    const underway = start(
      ['run', '--spec', document, '--legacy', legacy.url, '--candidate', slow.url].concat(
        ['--cases', '500', '--deadline', '30s', '--only', 'GET /notes/bad'],
        reportFlags,
      ),
      { folder },
    );
    await slow.asked;
    const begun = performance.now();
    for (let signal = 0; signal < signals; signal += 1) underway.child.kill('SIGINT');
    const ended = await underway.ended;
    return { ...ended, waited: performance.now() - begun, folder };
  }

  it('ends soon with a valid report and exit code 130', async () => {
    const { code, waited, folder, stdout } = await interrupted(1);
    expect(code).toBe(130);
    expect(waited).toBeLessThan(3_000);
    expect((await requireValidReports(folder)).verdict.kind).toBe('inconclusive');
    expect(stdout).toContain('inconclusive');
  });

  it('ends at once when it is interrupted twice', async () => {
    const { code, waited } = await interrupted(2);
    expect(code).toBe(130);
    expect(waited).toBeLessThan(3_000);
  });
});

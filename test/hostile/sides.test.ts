import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, samewire, start, temporaryFolder } from '../commands/samewire.ts';
import { reportFlags, reportNames, requireValidReports } from './reports.ts';
import { document, type NoteService, startNotes } from './services.ts';

const megabyte = 1_000_000;
const quick = ['--cases', '1', '--confirmations', '1', '--shrink-tries', '1', '--deadline', '1s'];
/** Everything a terminal might act on, line feeds aside. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

let legacy: NoteService;
beforeAll(async () => {
  legacy = await startNotes();
});
afterAll(() => legacy[Symbol.asyncDispose]());

/** Runs legacy against a side that answers in this way, checks the reports, and hands over the JSON report. */
async function against(way: string, words: readonly string[] = quick) {
  await using candidate = await startNotes(way);
  const { folder, remove } = await temporaryFolder();
  try {
    const ended = await samewire(
      ['run', '--spec', document, '--legacy', legacy.url, '--candidate', candidate.url, '--seed', '5'].concat(
        words,
        reportFlags,
      ),
      { folder },
    );
    return { ended, report: await requireValidReports(folder), left: await readdir(folder) };
  } finally {
    await remove();
  }
}

const ways: readonly (readonly [way: string, cause: string])[] = [
  ['hang', 'no-answer'],
  ['reset', 'no-answer'],
  ['gigabyte', 'body-too-large'],
  ['endless-body', 'body-too-large'],
  ['endless-header', 'no-answer'],
  ['endless-headers', 'no-answer'],
  ['endless-trailer', 'protocol-breach'],
  ['endless-interim', 'no-answer'],
  ['gzip-bomb', 'body-too-large'],
  ['million-deep', 'invalid-json'],
  ['many-items', 'list-or-object'],
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
  it.for(ways)('finds %s, and stays within its memory', { concurrent: true }, async ([way, cause], test) => {
    const { ended, report, left } = await against(way);
    test.expect(ended.code, ended.stderr).toBe(1);
    test.expect(report.verdict).toEqual({ kind: 'divergent' });
    test.expect(report.findings.map((finding) => finding.cause)).toContain(cause);
    test.expect(report.findings.every(({ operation }) => operation === 'GET /notes/bad')).toBe(true);
    test.expect(controls.exec(ended.stdout)).toBeNull();
    test.expect(controls.exec(ended.stderr)).toBeNull();
    test.expect(left.toSorted()).toEqual(['.samewire', ...reportNames].toSorted());
    test.expect(ended.peak).toBeLessThan(500 * megabyte);
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
    const { folder } = await temporaryFolder();
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

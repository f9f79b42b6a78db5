import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { document, type RunningPair, startPair } from '../bookings/pair.ts';
import { samewire, temporaryFolder } from './samewire.ts';

// Not `next-empty`: which page is the last depends on how much the store holds by then.
const defects = ['float-area', 'null-dropped', 'weak-etag', 'uuid-hex', 'delete-answers'];
const quick = ['--seed', '7', '--cases', '40', '--shrink-tries', '6', '--shrink-time', '300ms'];

let pair: RunningPair;
let folder = '';
let remove: () => Promise<void>;
let report: Report;

const sidesOf = ({ legacy, candidate }: RunningPair): readonly string[] => [
  '--legacy',
  legacy,
  '--candidate',
  candidate,
];

async function runOf(running: RunningPair, where: string): Promise<Report> {
  await samewire(['run', '--spec', document, ...sidesOf(running), ...quick, '--report', 'json=report.json'], {
    folder: where,
  });
  return JSON.parse(await readFile(join(where, 'report.json'), 'utf8'));
}

beforeAll(async () => {
  pair = await startPair(defects);
  ({ folder, remove } = await temporaryFolder());
  report = await runOf(pair, folder);
}, 60_000);
afterAll(async () => {
  await pair.stop();
  await remove();
});

const namesOf = ({ findings }: Report): readonly string[] =>
  findings.map(({ fingerprint, cause, operation, where, pointer }) =>
    [fingerprint, cause, operation, where, pointer].join(' '),
  );

describe('samewire run, twice with one seed', () => {
  it('finds the same, under the same fingerprints', async () => {
    const again = await startPair(defects);
    const other = await temporaryFolder();
    expect(namesOf(await runOf(again, other.folder))).toEqual(namesOf(report));
    await again.stop();
    await other.remove();
  }, 60_000);
});

describe('samewire replay', () => {
  it('says same of a finding that is still there', async () => {
    expect(report.findings.length).toBeGreaterThan(5);
    for (const { fingerprint, cause, operation } of someOf(report.findings)) {
      const { code, stdout } = await samewire(['replay', fingerprint], { folder });
      expect(stdout).toMatch(new RegExp(`^same: ${cause} at `, 'm'));
      expect(stdout).toContain(operation);
      expect(code).toBe(1);
    }
  }, 60_000);

  it('says healed of each once its defect is gone', async () => {
    const healthy = await startPair([]);
    for (const { fingerprint, cause } of someOf(report.findings)) {
      const { code, stdout } = await samewire(['replay', fingerprint, ...sidesOf(healthy)], { folder });
      expect(stdout).toMatch(new RegExp(`^healed: ${cause} at `, 'm'));
      expect(code).toBe(0);
    }
    await healthy.stop();
  }, 60_000);

  it('reads a finding from a report on another machine', async () => {
    const other = await temporaryFolder();
    const [first] = report.findings;
    const { stdout } = await samewire(
      ['replay', first?.fingerprint.slice(0, 4) ?? '', '--from', join(folder, 'report.json')],
      { folder: other.folder },
    );
    expect(stdout).toContain('same: ');
    expect((await readdir(other.folder)).filter((name) => name !== '.samewire')).toEqual([]);
    await other.remove();
  });
});

describe('samewire run, again over what it kept', () => {
  it('tells what shows the same, and what something else', async () => {
    const other = await temporaryFolder();
    await cp(folder, other.folder, { recursive: true });
    const weaker = await startPair(['float-area', 'status-upper']);
    const { recalled = [] } = await runOf(weaker, other.folder);
    const kinds = recalled.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'same').length).toBeGreaterThan(0);
    expect(recalled).toContainEqual(expect.objectContaining({ kind: 'changed', now: expect.any(Array) }));
    expect(kinds.filter((kind) => kind === 'healed').length).toBeGreaterThan(0);
    await weaker.stop();
    await other.remove();
  }, 60_000);

  it('tells what has healed, and forgets it', async () => {
    const healthy = await startPair([]);
    const healed = await runOf(healthy, folder);
    expect(healed.healed.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(
      report.findings.map(({ fingerprint }) => fingerprint).toSorted(),
    );
    expect(new Set(healed.recalled?.map(({ kind }) => kind))).toEqual(new Set(['healed']));
    expect(healed.verdict).toEqual({ kind: 'conformant' });
    expect(await readdir(join(folder, '.samewire/counterexamples'))).toEqual([]);
    await healthy.stop();
  }, 60_000);
});

describe.runIf(spawnSync('curl', ['--version']).status === 0)('the curl script of a finding', () => {
  it('sends the bytes that the run sent', async () => {
    for (const { curl, counterexample } of report.findings.filter(isOneStep).slice(0, 6)) {
      const { url, request } = await recorder();
      spawnSync('sh', ['-c', curl.candidate.replaceAll(pair.candidate, url)], { timeout: 5_000 });
      const [step] = counterexample.steps;
      const sent = await request;
      expect(sent.slice(0, sent.indexOf(' HTTP'))).toBe(`${step?.method} /v1${step?.path}`);
      const body = Buffer.from(sent.slice(sent.indexOf('\r\n\r\n') + 4), 'latin1');
      expect(digest(body)).toBe(digest(bodyOf(step?.body)));
    }
  }, 60_000);
});

/** One finding of each cause: the others are replayed in the same way. */
function someOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ cause }, at) => findings.findIndex((other) => other.cause === cause) === at);
}

function isOneStep({ counterexample }: Finding): boolean {
  return counterexample.steps.length === 1;
}

function bodyOf(body: Finding['counterexample']['steps'][number]['body']): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  return 'text' in body ? Buffer.from(body.text) : Buffer.from(body.base64, 'base64');
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A server that keeps the bytes of the first request, and where it listens. */
async function recorder(): Promise<{ readonly url: string; readonly request: Promise<string> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const request = new Promise<string>((resolve) => {
    server.once('connection', (socket) => {
      let text = '';
      socket.on('data', (bytes) => {
        text += bytes.toString('latin1');
        const end = text.indexOf('\r\n\r\n');
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
        if (end < 0 || text.length < end + 4 + length) return;
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
        server.close();
        resolve(text);
      });
    });
  });
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    request,
  };
}

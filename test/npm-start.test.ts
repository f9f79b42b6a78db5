import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const root = join(import.meta.dirname, '..');
const patience = { timeout: 15_000 };
let temporary = '';

describe('npm start, after the set-up', () => {
  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'samewire-start-'));
  });
  afterEach(() => rm(temporary, { recursive: true, force: true }));

  it('names stores and services, and ends with the exit code of the run', async () => {
    const launcher = start('--faithful', '--cases', '2', '--only', 'GET /health');
    const [stdout, stderr, [exitCode]] = await Promise.all([
      text(launcher.stdout),
      text(launcher.stderr),
      once(launcher, 'exit'),
    ]);
    expect(stderr).toMatch(
      /^samewire: postgres \S+ \(.+\), valkey \S+ \(.+\), memcached \S+ \(.+\), ready in \S+ s\n/,
    );
    expect(stderr).toMatch(
      /\nsamewire: legacy-python on 127\.0\.0\.1:\d+, candidate-go "faithful" on 127\.0\.0\.1:\d+\n/,
    );
    expect(stdout).toContain('seed 42');
    expect(exitCode).toBe(0);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('passes what samewire refuses on as exit code 2', async () => {
    const launcher = start('--faithful', '--sede', '7');
    const [stderr, [exitCode]] = await Promise.all([text(launcher.stderr), once(launcher, 'exit')]);
    expect(stderr).toContain('fault flag-unknown: --sede');
    expect(exitCode).toBe(2);
  });

  it('names a defect that does not exist', async () => {
    const launcher = start('--defects', 'no-such-defect');
    const [stderr, [exitCode]] = await Promise.all([text(launcher.stderr), once(launcher, 'exit')]);
    expect(stderr).toContain('fault child-exited: candidate-go ended before it was ready');
    expect(stderr).toContain('no-such-defect');
    expect(exitCode).toBe(2);
    expect(await readdir(temporary)).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('leaves no service and no folder after %s', async (signal, expected) => {
    const launcher = start('--faithful', '--cases', '100000');
    const [legacy, candidate] = await findServices(launcher.stderr);
    await vi.waitFor(
      () => expect(fetch(`${legacy}/health`)).resolves.toMatchObject({ status: 200 }),
      patience,
    );
    launcher.kill(signal);
    const [exitCode] = await once(launcher, 'exit');
    if (expected !== null) expect([expected, 130]).toContain(exitCode);
    for (const url of [legacy, candidate]) {
      await vi.waitFor(() => expect(fetch(`${url}/health`)).rejects.toThrow(), patience);
    }
    await vi.waitFor(async () => expect(await readdir(temporary)).toEqual([]), patience);
  });
}, 120_000);

function start(...args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['services/launch/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Reads the addresses of both services from the line that announces them, and lets the rest flow by. */
async function findServices(stderr: Readable): Promise<readonly [legacy: string, candidate: string]> {
  let said = '';
  for await (const chunk of stderr.iterator({ destroyOnReturn: false })) {
    said += chunk;
    const [, legacy, candidate] = /legacy-python on (\S+), candidate-go .* on (\S+)\n/.exec(said) ?? [];
    if (legacy === undefined || candidate === undefined) continue;
    stderr.resume();
    return [`http://${legacy}`, `http://${candidate}`];
  }
  throw new Error(`the services were never announced: ${said}`);
}

import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';

const root = join(import.meta.dirname, '..');
const goodPython = '#!/bin/sh\necho 3.12.1\n';
const goodGo = '#!/bin/sh\necho go version go1.26.0 linux/amd64\n';

describe('the bootstrap, on a machine that lacks a tool', () => {
  it.each([
    ['go', { python3: goodPython }, 'tool-missing: go is not on PATH', 'install Go from https://go.dev/dl'],
    ['python3', { go: goodGo }, 'tool-missing: no python3 with the venv module', 'apt-get install python3'],
    [
      'a newer go',
      { python3: goodPython, go: goodGo.replace('26', '19') },
      'tool-too-old: go version go1.19.0',
      'Go',
    ],
    [
      'a newer python3',
      { go: goodGo, python3: goodPython.replace('3.12', '3.9') },
      'python3 is 3.9.1',
      'python3-venv',
    ],
  ])('names %s and what installs it, with exit code 2', async (_, tools, what, cure) => {
    const folder = await mkdtemp(join(tmpdir(), 'samewire-tools-'));
    for (const [name, script] of Object.entries(tools))
      await writeFile(join(folder, name), script, { mode: 0o755 });
    const { code, stdout, stderr } = await run(['scripts/start.mjs'], { PATH: folder });
    await rm(folder, { recursive: true });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(what);
    expect(stderr.split('\n')[1]).toContain(cure);
  });
});

describe('handOver', () => {
  it('ends with the exit code of the program', async () => {
    const bootstrap = handOverTo('7');
    expect(await once(bootstrap, 'exit')).toEqual([7, null]);
  });

  it('passes a signal on and waits for the program', async () => {
    const bootstrap = handOverTo('wait');
    await once(bootstrap.stdout, 'data');
    bootstrap.kill('SIGINT');
    expect(await once(bootstrap, 'exit')).toEqual([9, null]);
  });

  it('lets the program know that the bootstrap was killed', async () => {
    const bootstrap = handOverTo('wait');
    const [line] = (await once(bootstrap.stdout, 'data')) as [Buffer];
    bootstrap.kill('SIGKILL');
    await vi.waitFor(() => expect(() => process.kill(Number(line), 0)).toThrow('ESRCH'), { timeout: 10_000 });
  });
});

function handOverTo(argument: string): ChildProcessByStdio<null, Readable, null> {
  const script = `import { handOver } from '${join(root, 'scripts/setup/hand-over.mjs')}';
    process.exitCode = await handOver('test/fixtures/obedient.ts', ['${argument}']);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error?.code, stdout, stderr });
    });
  });
}

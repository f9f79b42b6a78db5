import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { greetStores } from './store-greeting.ts';
import type { StoreUrls } from './stores.ts';

const holder = fileURLToPath(new URL('fixtures/hold-stores.ts', import.meta.url));

describe('Guard', () => {
  it.each([
    'SIGKILL',
    'SIGTERM',
    'SIGINT',
  ] as const)('leaves no process and no folder after %s', async (signal) => {
    const temporary = join(tmpdir(), `samewire-guard-${process.pid}-${signal}`);
    await mkdir(temporary, { mode: 0o755 });
    const launcher = spawn(process.execPath, [holder], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: temporary },
    });
    const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
    const urls = JSON.parse(line.toString()) as StoreUrls;
    expect(await greetStores(urls)).toMatchObject({ redis: '+PONG' });
    expect(await readdir(temporary)).toHaveLength(1);

    launcher.kill(signal);
    await once(launcher, 'exit');

    await vi.waitFor(() => expect(greetStores(urls)).rejects.toThrow('ECONNREFUSED'), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await readdir(temporary)).toEqual([]), { timeout: 10_000 });
    await rm(temporary, { recursive: true });
  });
}, 60_000);

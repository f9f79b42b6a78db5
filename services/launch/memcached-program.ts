import { join } from 'node:path';
import { cachedFolder } from './binary-cache.ts';
import { unpackDebian } from './debian-package.ts';
import type { Environment, Ladder, Program } from './ladder.ts';
import { findExecutable, shortVersion } from './path-search.ts';
import { runTool } from './run-tool.ts';

/** How to come by Memcached: what is installed, or Debian's package, unpacked without being installed. */
export const memcachedLadder: Ladder = {
  store: 'memcached',
  cure: 'apt-get install memcached, or brew install memcached',
  rungs: [
    { name: 'path', find: findInstalled },
    { name: 'deb', find: findDebian },
  ],
};

async function findInstalled(environment: Environment): Promise<Program | undefined> {
  const binary = await findExecutable('memcached', environment);
  if (binary === undefined) return undefined;
  return { kind: 'program', title: await readTitle(binary), origin: 'PATH', binary };
}

async function findDebian(environment: Environment): Promise<Program | undefined> {
  if ((await findExecutable('apt-get', environment)) === undefined) return undefined;
  const folder = await cachedFolder('memcached-deb', (draft) => unpackDebian('memcached', draft));
  const binary = join(folder, 'bin', 'memcached');
  const libraries = join(folder, 'lib');
  return {
    kind: 'program',
    title: await readTitle(binary, libraries),
    origin: 'deb',
    binary,
    folder,
    libraries,
  };
}

async function readTitle(binary: string, libraries = ''): Promise<string> {
  return `memcached ${shortVersion(await runTool(binary, ['-V'], { env: { LD_LIBRARY_PATH: libraries } }))}`;
}

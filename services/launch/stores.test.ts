import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeAccount } from './account.ts';
import { climb, type Environment, type Ladder, type Program } from './ladder.ts';
import { memcachedLadder } from './memcached-program.ts';
import { findExecutable } from './path-search.ts';
import { postgresLadder } from './postgres-program.ts';
import { redisLadder } from './redis-program.ts';
import { bringWithinReach } from './relocation.ts';
import { greetStores } from './store-greeting.ts';
import { launchStores } from './stores.ts';

const hasApt = (await findExecutable('apt-get', process.env)) !== undefined;
const answers = { postgres: 'R', redis: '+PONG', memcached: expect.stringMatching(/^VERSION \d/) };
let folder = '';

describe('launchStores', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samewire-path-'));
    await chmod(folder, 0o755);
    await installOnPath(await find(postgresLadder), ['postgres', 'initdb']);
    await installOnPath(await find(redisLadder), ['valkey-server']);
    await installOnPath(await find(memcachedLadder), ['memcached']);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('starts from the packages, a server or a database for each side', async () => {
    await expectStores({ SAMEWIRE_POSTGRES_RUNG: 'package', SAMEWIRE_REDIS_RUNG: 'package' }, [
      /postgres 18\.\d+ \(npm package\)/,
      /valkey 9\.\d+ \(wheel\)/,
    ]);
  });

  it('starts what is on PATH', async () => {
    const rungs = {
      SAMEWIRE_POSTGRES_RUNG: 'path',
      SAMEWIRE_REDIS_RUNG: 'path',
      SAMEWIRE_MEMCACHED_RUNG: 'path',
    };
    const PATH = `${folder}:${process.env['PATH']}`;
    await expectStores({ ...rungs, PATH }, [
      /postgres \d+\.\d+ \(PATH\)/,
      /valkey \d+\.\d+ \(PATH\)/,
      /memcached \d\.\d+ \(PATH\)/,
    ]);
  });

  it.skipIf(!hasApt)('starts Memcached from the unpacked Debian package', async () => {
    await expectStores({ SAMEWIRE_MEMCACHED_RUNG: 'deb' }, [/memcached \d\.\d+ \(deb\)/]);
  });

  it('takes the stores that the user runs, and leaves them running', async () => {
    await using mine = await launchStores();
    const pair = (store: 'postgres' | 'redis' | 'memcached'): string =>
      `${mine.legacy[store]},${mine.candidate[store]}`;
    await expectStores(
      {
        SAMEWIRE_POSTGRES_URLS: pair('postgres'),
        SAMEWIRE_REDIS_URLS: pair('redis'),
        SAMEWIRE_MEMCACHED_URLS: pair('memcached'),
      },
      [/^postgres \(URL\), redis \(URL\), memcached \(URL\)$/],
    );
    expect(await greetStores(mine.legacy)).toEqual(answers);
  });

  it('gives each side databases and servers of its own', async () => {
    await using stores = await launchStores();
    expect(stores.legacy.postgres).not.toBe(stores.candidate.postgres);
    expect(stores.legacy.redis).not.toBe(stores.candidate.redis);
    expect(stores.legacy.memcached).not.toBe(stores.candidate.memcached);
  });
}, 60_000);

/** Launches with the environment, and checks the summary, the answers of all six stores, and that disposing ends them. */
async function expectStores(environment: Environment, summary: readonly RegExp[]): Promise<void> {
  const stores = await launchStores({ PATH: process.env['PATH'], ...environment });
  try {
    for (const pattern of summary) expect(stores.summary).toMatch(pattern);
    expect(await greetStores(stores.legacy)).toEqual(answers);
    expect(await greetStores(stores.candidate)).toEqual(answers);
  } finally {
    await stores[Symbol.asyncDispose]();
  }
  const wasGiven = environment['SAMEWIRE_REDIS_URLS'] !== undefined;
  if (!wasGiven) await expect(greetStores(stores.legacy)).rejects.toThrow('ECONNREFUSED');
}

async function find(ladder: Ladder): Promise<Program> {
  const found = await climb(ladder, { PATH: process.env['PATH'] });
  if (found.kind === 'program') return bringWithinReach(found, storeAccount(), folder);
  throw new Error(`${found.title} was not expected to be given`);
}

/** Puts the program on the test's own PATH, as a machine would have it that installed it. */
async function installOnPath(program: Program, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const libraries = program.libraries === undefined ? '' : `LD_LIBRARY_PATH='${program.libraries}' `;
    const script = `#!/bin/sh\n${libraries}exec '${join(dirname(program.binary), name)}' "$@"\n`;
    await writeFile(join(folder, name), script);
    await chmod(join(folder, name), 0o755);
  }
}

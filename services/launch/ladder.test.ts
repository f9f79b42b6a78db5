import { describe, expect, it } from 'vitest';
import { climb, type Ladder, type Program, type Rung } from './ladder.ts';

const program = (origin: string): Program => ({
  kind: 'program',
  title: 'redis 7.0',
  origin,
  binary: '/bin/redis',
});
const holds = (name: string): Rung => ({ name, find: async () => program(name) });
const absent = (name: string): Rung => ({ name, find: async () => undefined });
const breaks = (name: string, reason: string): Rung => ({
  name,
  find: async () => {
    throw new Error(reason);
  },
});
const ladder = (...rungs: readonly Rung[]): Ladder => ({
  store: 'redis',
  cure: 'apt-get install redis',
  rungs,
});

describe('climb', () => {
  it('takes the first rung that holds', async () => {
    expect(await climb(ladder(absent('package'), holds('path'), holds('deb')), {})).toEqual(program('path'));
  });

  it('goes on where a rung breaks', async () => {
    expect(await climb(ladder(breaks('package', 'no network'), holds('path')), {})).toEqual(program('path'));
  });

  it('takes only the rung that the environment forces', async () => {
    const forced = climb(ladder(holds('package'), absent('path')), { SAMEWIRE_REDIS_RUNG: 'path' });
    await expect(forced).rejects.toMatchObject({ code: 'store-missing' });
  });

  it('names the cure and every reason when no rung holds', async () => {
    const climbed = climb(ladder(breaks('package', 'no network'), absent('path')), {});
    await expect(climbed).rejects.toThrow(
      'no redis server: apt-get install redis\n   package: no network\n   path: not here',
    );
  });

  it('refuses a rung that does not exist', async () => {
    const climbed = climb(ladder(holds('path')), { SAMEWIRE_REDIS_RUNG: 'paht' });
    await expect(climbed).rejects.toMatchObject({
      code: 'rung-unknown',
      message: 'SAMEWIRE_REDIS_RUNG is "paht", not one of url, path',
    });
  });

  it('prefers the addresses that the user gives', async () => {
    const given = await climb(ladder(holds('package')), { SAMEWIRE_REDIS_URLS: 'redis://a:1, redis://b:2' });
    expect(given).toMatchObject({ kind: 'given', addresses: ['redis://a:1', 'redis://b:2'] });
  });

  it('refuses anything but two addresses, without printing them', async () => {
    const climbed = climb(ladder(), { SAMEWIRE_REDIS_URLS: 'redis://:secret@a' });
    await expect(climbed).rejects.toMatchObject({
      code: 'addresses-invalid',
      message: 'SAMEWIRE_REDIS_URLS must hold two addresses',
    });
  });

  it('lets a forced rung win over given addresses', async () => {
    const environment = { SAMEWIRE_REDIS_RUNG: 'path', SAMEWIRE_REDIS_URLS: 'redis://a,redis://b' };
    expect(await climb(ladder(holds('path')), environment)).toEqual(program('path'));
  });
});

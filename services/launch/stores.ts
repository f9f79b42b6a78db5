import { type Ground, prepareGround } from './ground.ts';
import { Guard } from './guard.ts';
import { climb, type Environment, type Given, type Program } from './ladder.ts';
import { startMemcached } from './memcached.ts';
import { memcachedLadder } from './memcached-program.ts';
import { startPostgres } from './postgres.ts';
import { postgresLadder } from './postgres-program.ts';
import { startRedis } from './redis.ts';
import { redisLadder } from './redis-program.ts';
import { bringWithinReach } from './relocation.ts';

/** The addresses of one side's stores. */
export interface StoreUrls {
  readonly postgres: string;
  readonly redis: string;
  /** host:port; Memcached has no agreed form of URL. */
  readonly memcached: string;
}

/** Running stores of both sides; disposing stops those that were started here and removes their data. */
export interface Stores extends AsyncDisposable {
  readonly legacy: StoreUrls;
  readonly candidate: StoreUrls;
  /** Which programs run and how each was come by: "postgres 18.4 (npm package), valkey 9.1 (wheel), …". */
  readonly summary: string;
  readonly guard: Guard;
}

type Addresses = readonly [legacy: string, candidate: string];

/** Starts PostgreSQL, Redis and Memcached for both sides, each by its ladder; all or none. */
export async function launchStores(environment: Environment = process.env): Promise<Stores> {
  await using stack = new AsyncDisposableStack();
  const found = await Promise.all([
    climb(postgresLadder, environment),
    climb(redisLadder, environment),
    climb(memcachedLadder, environment),
  ]);
  const guard = stack.use(new Guard());
  const ground = await prepareGround(guard);
  const [postgres, redis, memcached] = await startAll(found, ground, stack);
  const started = stack.move();
  const side = (index: 0 | 1): StoreUrls => ({
    postgres: postgres[index],
    redis: redis[index],
    memcached: memcached[index],
  });
  return {
    legacy: side(0),
    candidate: side(1),
    summary: found.map(({ title, origin }) => `${title} (${origin})`).join(', '),
    guard,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

type Found = readonly [postgres: Program | Given, redis: Program | Given, memcached: Program | Given];

async function startAll(
  [postgres, redis, memcached]: Found,
  ground: Ground,
  stack: AsyncDisposableStack,
): Promise<readonly [Addresses, Addresses, Addresses]> {
  return settleAll([
    addressesOf(postgres, ground, async (program) => {
      const { child, urls } = await startPostgres(program, ground);
      stack.use(child);
      return urls;
    }),
    addressesOf(redis, ground, (program) => startTwice(() => startRedis(program, ground), stack)),
    addressesOf(memcached, ground, (program) => startTwice(() => startMemcached(program, ground), stack)),
  ]);
}

async function addressesOf(
  store: Program | Given,
  ground: Ground,
  start: (program: Program) => Promise<Addresses>,
): Promise<Addresses> {
  if (store.kind === 'given') return store.addresses;
  return start(await bringWithinReach(store, ground.account, ground.folder));
}

/** A server for each side: statistics and MONITOR are of a whole server, so the sides must not share one. */
async function startTwice(
  start: () => Promise<{ readonly child: AsyncDisposable; readonly url: string }>,
  stack: AsyncDisposableStack,
): Promise<Addresses> {
  const startOne = async (): Promise<string> => {
    const { child, url } = await start();
    stack.use(child);
    return url;
  };
  return settleAll([startOne(), startOne()]);
}

/** Like `Promise.all`, but waits for every start to end, so that a failure leaves none running unseen. */
async function settleAll<T extends readonly unknown[]>(
  starts: { [K in keyof T]: Promise<T[K]> },
): Promise<T> {
  await Promise.allSettled(starts);
  return Promise.all(starts) as Promise<unknown> as Promise<T>;
}

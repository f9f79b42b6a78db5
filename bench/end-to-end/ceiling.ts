import { Pool } from 'undici';
import type { SentRequest } from '../../src/model/scenario.ts';
import { type Pair, pairOf } from '../../src/model/side.ts';
import { type Cost, costOf } from './cost.ts';

/** What a bare undici pool for each side takes for the same requests, both sides at once, so many pairs in flight. */
export async function fireBare(
  addresses: Pair<string>,
  requests: Pair<readonly SentRequest[]>,
  concurrency: number,
): Promise<Cost> {
  const pools = pairOf((side) => new Pool(addresses[side], { connections: concurrency, pipelining: 1 }));
  const ready = pairOf((side) => requests[side].map(optionsOf));
  const count = Math.min(ready.legacy.length, ready.candidate.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++)
      await Promise.all([fire(pools.legacy, ready.legacy[at]), fire(pools.candidate, ready.candidate[at])]);
  };
  const cost = await costOf(() => Promise.all(Array.from({ length: concurrency }, lane)));
  await Promise.all([pools.legacy.destroy(), pools.candidate.destroy()]);
  return cost;
}

type Options = Parameters<Pool['dispatch']>[0];

/** Fields that undici sets itself. */
const own = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'expect']);

function optionsOf({ method, target, headers, body }: SentRequest): Options {
  return {
    method: method as Options['method'],
    path: target,
    headers: headers.filter(([name]) => !own.has(name.toLowerCase())).flat(),
    body: body.length === 0 ? null : body,
  };
}

function fire(pool: Pool, options: Options | undefined): Promise<number> {
  return new Promise((resolve) => {
    if (options === undefined) return resolve(0);
    let bytes = 0;
    try {
      pool.dispatch(options, {
        onConnect: () => {},
        onHeaders: () => true,
        onData: (chunk) => {
          bytes += chunk.length;
          return true;
        },
        onComplete: () => resolve(bytes),
        onError: () => resolve(bytes),
      });
    } catch {
      // A header that undici refuses: samewire sends it, the ceiling does without.
      resolve(0);
    }
  });
}

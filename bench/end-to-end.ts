import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchPair } from '../services/launch/pair.ts';
import { launchStores } from '../services/launch/stores.ts';
import { operationKey } from '../src/model/operation.ts';
import type { SentRequest } from '../src/model/scenario.ts';
import type { Pair } from '../src/model/side.ts';
import { routesOf } from '../src/run/recorded/routes.ts';
import { loadDocument } from '../src/spec/load-document.ts';
import { fireBare } from './end-to-end/ceiling.ts';
import type { Cost } from './end-to-end/cost.ts';
import { withFastPair } from './end-to-end/fast-pair.ts';
import { helpRatio } from './end-to-end/help-start.ts';
import { type Next, promisedBy, runNaively } from './end-to-end/naive.ts';
import { naiveDraw } from './end-to-end/naive-draw.ts';
import { stageShares } from './end-to-end/stage-shares.ts';
import { type Plan, runSamewire } from './end-to-end/subject.ts';
import { machineLine, median } from './machine.ts';

/**
 * Cases a second, end to end, against the ceiling: the same requests fired by a bare undici pool at the same two
 * services, as many in flight, in turn. The Go pair keeps everything in memory; the other one is the reference subject.
 * The ceiling meets what samewire left: writes that asked for a version are refused the second time, and cost a store
 * nothing; where services are the limit, look at their processor time too. `node bench/end-to-end.ts [rounds] [cases]`.
 */

const rounds = Number(process.argv[2] ?? 5);
const cases = Number(process.argv[3] ?? 1_400);
const folder = join(import.meta.dirname, '..');
const file = join(folder, 'specs/comments.openapi.yaml');
const document = await loadDocument(file, {
  read: (uri) => readFile(new URL(uri)),
  sha256: () => '',
  baseUri: pathToFileURL(`${folder}/`).href,
  allowRemote: false,
  maxBytes: 10_000_000,
});

console.log(machineLine());
const help = helpRatio();
console.log(
  help === undefined
    ? 'samewire --help: not built; npm run build first'
    : `samewire --help  ${help.help.toFixed(0)} ms, node alone ${help.bare.toFixed(0)} ms: ${help.ratio.toFixed(2)} times (aim <= 3)`,
);
await withFastPair(async (addresses) => {
  await measure('Go pair', addresses, { concurrency: 1, aim: 0.5 });
  await measureNaive('Go pair', addresses);
  await tellShares('Go pair', addresses);
});
await using stores = await launchStores();
await using pair = await launchPair({ stores, defects: [] });
await measure('Flask and Go', pair, { concurrency: 1, aim: 0.65 });
await measure('Flask and Go', pair, { concurrency: 16, aim: 0.95 });

interface Measure {
  readonly concurrency: number;
  readonly aim: number;
}

function planOf({ legacy, candidate }: Pair<string>, round: number, concurrency: number): Plan {
  return { document, addresses: { legacy, candidate }, cases, concurrency, seed: 1_000 + round };
}

async function measure(name: string, addresses: Pair<string>, { concurrency, aim }: Measure): Promise<void> {
  const what = `${name}, ${concurrency} in flight`;
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { cost, requests, findings } = await runSamewire(planOf(addresses, round, concurrency));
    const bare = await fireBare(addresses, requests, concurrency);
    const pairs = requests.legacy.length;
    // The first round only warms up.
    if (round === 0) continue;
    ratios.push(bare.wall / cost.wall);
    console.log(
      `${what}, round ${round}: samewire ${told(cost, pairs)}, bare ${told(bare, pairs)}: ${(bare.wall / cost.wall).toFixed(2)}` +
        (findings === 0 ? '' : `, ${findings} findings`),
    );
  }
  console.log(`${what}: median ${median(ratios).toFixed(2)} of the ceiling (aim >= ${aim})`);
}

/** Against the loop that draws as samewire does, each by its own means, and against one that is handed all requests. */
async function measureNaive(name: string, addresses: Pair<string>): Promise<void> {
  const promised = promisedBy(document, file);
  const draw = naiveDraw(document.operations, file);
  const route = routesOf(document.operations);
  const commonest = operationKey('POST', '/comments');
  const ratios = { drawing: [] as number[], handed: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const { cost, requests } = await runSamewire(planOf(addresses, 100 + round, 1));
    const count = requests.legacy.length;
    const handed = await runNaively(addresses, { count, next: handedFrom(requests) }, promised);
    // The same operations as often, each request its own.
    const drawn = async (at: number): Promise<Pair<SentRequest>> => {
      const asked = requests.legacy[at];
      const operation = (asked && route(asked.method, asked.target)) ?? commonest;
      const request = await draw(operation, round * count + at);
      return { legacy: request, candidate: request };
    };
    const drawing = await runNaively(addresses, { count, next: drawn }, promised);
    if (round === 0) continue;
    ratios.drawing.push(drawing.wall / cost.wall);
    ratios.handed.push(handed.wall / cost.wall);
    console.log(
      `${name}, naive loops, round ${round}: samewire ${told(cost, count)}, drawing ${told(drawing, count)}, handed ${told(handed, count)}`,
    );
  }
  console.log(
    `${name}, naive loop that draws by json-schema-faker: samewire is ${median(ratios.drawing).toFixed(2)} times as fast (aim >= 2.5)\n` +
      `${name}, naive loop that draws nothing and is handed samewire's requests: ${median(ratios.handed).toFixed(2)} times as fast`,
  );
}

function handedFrom({ legacy, candidate }: Pair<readonly SentRequest[]>): Next {
  return async (at) => {
    const [one, other] = [legacy[at], candidate[at]];
    if (one === undefined || other === undefined) throw new Error(`there is no request ${at}`);
    return { legacy: one, candidate: other };
  };
}

async function tellShares(name: string, addresses: Pair<string>): Promise<void> {
  const shares = await stageShares(() => runSamewire(planOf(addresses, 200, 1)));
  const all = shares.map(({ stage, share }) => `${stage} ${(share * 100).toFixed(0)} %`).join(', ');
  console.log(`${name}, the client's processor time: ${all}`);
}

/** Pairs a second, and what a pair takes of the client's processor and of the services'. */
function told({ wall, processor, services }: Cost, pairs: number): string {
  const rate = Math.round((pairs / wall) * 1_000).toLocaleString('en');
  const each = (milliseconds: number): string => `${Math.round((milliseconds / pairs) * 1_000)} us`;
  return `${rate} pairs/s (processor: client ${each(processor)}, services ${each(services)})`;
}

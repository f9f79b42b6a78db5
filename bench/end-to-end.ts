import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchPair } from '../services/launch/pair.ts';
import { launchStores } from '../services/launch/stores.ts';
import type { Pair } from '../src/model/side.ts';
import { loadDocument } from '../src/spec/load-document.ts';
import { fireBare } from './end-to-end/ceiling.ts';
import { withFastPair } from './end-to-end/fast-pair.ts';
import { helpRatio } from './end-to-end/help-start.ts';
import { promisedBy, runNaively } from './end-to-end/naive.ts';
import { stageShares } from './end-to-end/stage-shares.ts';
import { type Plan, runSamewire } from './end-to-end/subject.ts';
import { machineLine, median } from './machine.ts';

/**
 * Cases a second, end to end, against the ceiling: the same requests fired by a bare undici pool at the same two
 * services, as many in flight, in turn. The Go pair keeps everything in memory; the other one is the reference subject. `node bench/end-to-end.ts [rounds] [cases]`.
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
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { milliseconds, requests, findings } = await runSamewire(planOf(addresses, round, concurrency));
    const bare = await fireBare(addresses, requests, concurrency);
    const pairs = requests.legacy.length;
    // The first round only warms up.
    if (round === 0) continue;
    ratios.push(bare / milliseconds);
    console.log(
      `${name}, ${concurrency} in flight, round ${round}: samewire ${rate(pairs, milliseconds)} pairs/s, bare ${rate(pairs, bare)}: ` +
        `${(bare / milliseconds).toFixed(2)}${findings === 0 ? '' : `, ${findings} findings`}`,
    );
  }
  console.log(
    `${name}, ${concurrency} in flight: median ${median(ratios).toFixed(2)} of the ceiling (aim >= ${aim})`,
  );
}

async function measureNaive(name: string, addresses: Pair<string>): Promise<void> {
  const promised = promisedBy(document, file);
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { milliseconds, requests } = await runSamewire(planOf(addresses, 100 + round, 1));
    const naive = await runNaively(addresses, requests, promised);
    if (round === 0) continue;
    ratios.push(naive / milliseconds);
    console.log(
      `${name}, naive loop, round ${round}: samewire is ${(naive / milliseconds).toFixed(2)} times as fast`,
    );
  }
  console.log(`${name}, naive loop: median ${median(ratios).toFixed(2)} times as fast (aim >= 2.5)`);
}

async function tellShares(name: string, addresses: Pair<string>): Promise<void> {
  const shares = await stageShares(() => runSamewire(planOf(addresses, 200, 1)));
  const told = shares.map(({ stage, share }) => `${stage} ${(share * 100).toFixed(0)} %`).join(', ');
  console.log(`${name}, the client's processor time: ${told}`);
}

function rate(count: number, milliseconds: number): string {
  return Math.round((count / milliseconds) * 1_000).toLocaleString('en');
}

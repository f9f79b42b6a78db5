import { parse as parseLossless } from 'lossless-json';
import { isInvalidJson } from '../src/wire/json-flaw.ts';
import { parseJson } from '../src/wire/parse-json.ts';
import { scanJson } from '../src/wire/scan-json.ts';

/**
 * Reading JSON: the scan and the tree against `JSON.parse` and the peers, on the same bytes in one run. Each number is
 * the best of many short batches, and each round prints ratios, which a busy machine disturbs less than rates.
 */

const rounds = 3;
const budget = 600;

interface Reader {
  readonly name: string;
  readonly read: (bytes: Buffer) => unknown;
}

const readers: readonly Reader[] = [
  { name: 'JSON.parse', read: (bytes) => JSON.parse(bytes.toString()) },
  { name: 'scanJson', read: (bytes) => scanJson(bytes) },
  { name: 'parseJson', read: (bytes) => parseJson(bytes) },
  { name: 'lossless-json', read: (bytes) => parseLossless(bytes.toString()) },
  ...(await momoa()),
];

for (const [name, count] of [
  ['1 KB', 2],
  ['100 KB', 200],
  ['10 MB', 20_000],
] as const) {
  const bytes = Buffer.from(JSON.stringify(Array.from({ length: count }, (_, index) => comment(index))));
  if (isInvalidJson(scanJson(bytes).flaws)) throw new Error('the document is no JSON');
  for (let round = 1; round <= rounds; round += 1) printRound(`${name}, round ${round}`, bytes);
}

function printRound(title: string, bytes: Buffer): void {
  const times = new Map(readers.map(({ name, read }) => [name, bestTime(() => read(bytes))]));
  const rates = [...times].map(([name, time]) => `${name} ${(bytes.length / time / 1000).toFixed(0)}`);
  const time = (name: string): number => times.get(name) ?? Number.NaN;
  const peers = [...times.keys()].filter((name) => name === 'lossless-json' || name === 'momoa').map(time);
  console.log(`${title} (${bytes.length} bytes), MB/s: ${rates.join(', ')}`);
  console.log(`  scanJson is ${(time('JSON.parse') / time('scanJson')).toFixed(2)} x JSON.parse`);
  console.log(`  parseJson is ${(Math.min(...peers) / time('parseJson')).toFixed(2)} x the faster peer`);
}

/** Milliseconds of one call in the fastest batch. */
function bestTime(call: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  const started = performance.now();
  do {
    const begun = performance.now();
    let calls = 0;
    do {
      call();
      calls += 1;
    } while (performance.now() - begun < 3);
    best = Math.min(best, (performance.now() - begun) / calls);
  } while (performance.now() - started < budget);
  return best;
}

/** momoa is measured where it is installed; it is no dependency of ours. */
async function momoa(): Promise<readonly Reader[]> {
  const name = '@humanwhocodes/momoa';
  try {
    const { parse } = await import(name);
    return [{ name: 'momoa', read: (bytes) => parse(bytes.toString()) }];
  } catch {
    return [];
  }
}

function comment(index: number): unknown {
  return {
    id: `t1_${(index * 7919).toString(36)}`,
    thread_id: 't3_abc',
    author: { id: index, name: `user_${index}`, flair: null },
    body: `Comment ${index}: some **markdown** that "people" write,\nwith an é and ${'word '.repeat(index % 20)}`,
    score: (index % 100) - 20,
    ratio: 0.5 + index / 1000,
    created_at: '2026-01-02T03:04:05.678901Z',
    edited: false,
    replies: [],
    votes: { up: index, down: 3 },
    tags: ['a', 'bb', 'ccc'],
    locked: true,
  };
}

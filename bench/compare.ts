import { compareObservations } from '../src/compare/compare-observations.ts';
import { compareJson } from '../src/compare/json/json-bodies.ts';
import type { Observation } from '../src/model/observation.ts';
import type { Pair, Side } from '../src/model/side.ts';
import { pairOf } from '../src/model/side.ts';
import { scanJson } from '../src/wire/scan-json.ts';

/** What comparing costs: equal answers, a drifting pair of 1.2 KB, and 10 MB that differ in every leaf. */

const encoder = new TextEncoder();
const rounds = 200;
const batches = 200;

interface Drift {
  readonly name: string;
  readonly pair: Pair<Observation>;
}

const small: readonly Drift[] = [
  { name: 'equal bytes', pair: observations(comment('legacy'), comment('legacy')) },
  { name: 'other ids and clocks', pair: observations(comment('legacy'), comment('candidate')) },
  {
    name: 'one spelling',
    pair: observations(comment('legacy'), comment('legacy').replace('"score":17', '"score":17.0')),
  },
  {
    name: 'one null for a list',
    pair: observations(comment('legacy'), comment('legacy').replace('"awards":[]', '"awards":null')),
  },
  { name: 'spaced', pair: observations(spaced(comment('legacy')), comment('legacy')) },
  { name: 'other key order', pair: observations(comment('legacy'), reordered(comment('legacy'))) },
];

console.log(`bodies of ${bodyOf(observation('legacy', comment('legacy'))).length} bytes`);
for (const { name, pair } of small) {
  measure(name, 'compare', () => compareObservations(pair).differences.length);
  measure(
    name,
    'scan both',
    () => scanJson(bodyOf(pair.legacy)).count + scanJson(bodyOf(pair.candidate)).count,
  );
  const tapes = pairOf((side) => scanJson(bodyOf(pair[side])));
  measure(name, 'compare JSON', () => compareJson(tapes).length);
}
const large = observations(leaves('legacy'), leaves('candidate'));
const started = performance.now();
const { differences } = compareObservations(large);
const seconds = (performance.now() - started) / 1000;
const megabytes = (bodyOf(large.legacy).length / 1e6).toFixed(1);
const more = differences.reduce((sum, difference) => sum + difference.more, 0);
console.log(
  `two ${megabytes} MB bodies that differ in every leaf: ${seconds.toFixed(2)} s, ` +
    `${differences.length} listed, ${more} counted, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`,
);

/** The fastest of many short batches: what the code costs, whatever else the machine is doing. */
function measure(name: string, what: string, run: () => number): void {
  let found = 0;
  let best = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < batches; batch += 1) {
    const from = performance.now();
    for (let round = 0; round < rounds; round += 1) found = run();
    best = Math.min(best, ((performance.now() - from) * 1000) / rounds);
  }
  console.log(`${name.padEnd(24)} ${what.padEnd(12)} ${best.toFixed(2).padStart(7)} µs  ${found}`);
}

function observations(legacy: string, candidate: string): Pair<Observation> {
  return { legacy: observation('legacy', legacy), candidate: observation('candidate', candidate) };
}

function observation(side: Side, body: string): Observation {
  const bytes = encoder.encode(body);
  return {
    side,
    request: {
      method: 'GET',
      target: '/comments/c1',
      headers: [['Host', 'localhost']],
      body: new Uint8Array(),
    },
    outcome: {
      kind: 'answer',
      status: '200',
      reason: 'OK',
      version: 'HTTP/1.1',
      headers: [
        ['Content-Type', 'application/json'],
        ['Content-Length', String(bytes.length)],
        ['Date', side === 'legacy' ? 'Tue, 24 Nov 2026 13:00:00 GMT' : 'Tue, 24 Nov 2026 13:00:01 GMT'],
        ['ETag', `"${side}"`],
        ['Server', side],
      ],
      trailers: [],
      framing: 'content-length',
      body: bytes,
      truncated: false,
      flaws: [],
      timing: { sentAt: 0, firstByte: 1, total: 2 },
    },
    effects: [],
  };
}

function bodyOf({ outcome }: Observation): Uint8Array {
  return outcome.kind === 'answer' ? outcome.body : new Uint8Array();
}

function comment(side: Side): string {
  const one = (id: number): object => ({
    id: `${side === 'legacy' ? 'a' : 'b'}${id}f3c9d2-41aa`,
    author: 'spez',
    body: 'The bytes on the wire are what counts, not what a parser makes of them; so every one of them is looked at, twice if need be.',
    score: 17,
    ups: 20,
    hotness: 6134.224,
    created_utc: side === 'legacy' ? 1795000000.123 : 1795000001.456,
    edited: false,
    distinguished: null,
    awards: [],
  });
  return JSON.stringify({ ...one(0), replies: [one(1), one(2), one(3)], after: null, count: 3 });
}

function spaced(json: string): string {
  return json.replaceAll('":', '": ').replaceAll(',"', ', "');
}

function reordered(json: string): string {
  const value: Record<string, unknown> = JSON.parse(json);
  return JSON.stringify(Object.fromEntries(Object.entries(value).reverse()));
}

function leaves(side: Side): string {
  const items: string[] = [];
  for (let at = 0; at < 120_000; at += 1) {
    items.push(
      `{"id":"${side}-${at}","body":"${at} ${side}","score":${side === 'legacy' ? at : -at - 1},"gone":${side === 'legacy'}}`,
    );
  }
  return `{"comments":[${items.join(',')}],"pad":"${side.padEnd(2_000_000, '.')}"}`;
}

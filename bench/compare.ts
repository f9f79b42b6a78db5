import { noContext } from '../src/classify/clue.ts';
import { recognise } from '../src/classify/recognise.ts';
import { compareObservations } from '../src/compare/compare-observations.ts';
import type { Observation } from '../src/model/observation.ts';
import type { Pair, Side } from '../src/model/side.ts';
import { pairOf } from '../src/model/side.ts';
import { scanJson } from '../src/wire/scan-json.ts';
import { median } from './machine.ts';

/**
 * What comparing and naming causes costs for a pair of 1.2 KB, and how that relates to `JSON.parse` of both bodies in the
 * same run, which even a comparison that loses everything needs; then 10 MB that differ in every leaf. CPU time, since
 * other processes disturb it less. A batch meets no exchange twice, so that nothing remembered does the work.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const exchanges = 1000;
const batches = 25;

/** What the candidate writes otherwise in the JSON text of a comment. */
type Drift = (json: string) => string;

const asFloat: Drift = (json) => json.replace(/"score":(\d+)/, '"score":$1.0');
const nullForList: Drift = (json) => json.replace('"awards":[]', '"awards":null');
const otherTime: Drift = (json) => json.replace(/"created_utc":(\d+)/, (_, seconds) => isoTime(seconds));
const otherName: Drift = (json) => json.replace(/"author":"(\w+)"/, '"author":"u/$1"');

const drifts: readonly (readonly [string, Drift])[] = [
  ['equal bodies', (json) => json],
  ['a number as a float', asFloat],
  ['null for a list', nullForList],
  ['a time in another form', otherTime],
  ['a longer string', otherName],
  ['a key missing', (json) => json.replace('"edited":false,', '')],
  ['float, null, time', (json) => asFloat(nullForList(otherTime(json)))],
  ['float, null, string', (json) => asFloat(nullForList(otherName(json)))],
  ['spaces between tokens', (json) => json.replaceAll('":', '": ').replaceAll(',"', ', "')],
  ['keys in another order', reordered],
];

const [sample] = pairsOf((json) => json);
console.log(
  `bodies of ${sample === undefined ? 0 : bodyOf(sample.legacy).length} bytes; µs of CPU for each pair`,
);
console.log(`${''.padEnd(24)} JSON.parse  scan  compare  + causes  in all / JSON.parse`);
for (const [name, drift] of drifts) printCosts(name, pairsOf(drift));
printLargePair();

function printCosts(name: string, pairs: readonly Pair<Observation>[]): void {
  const [parse = 0, scan = 0, compare = 0, all = 0] = costs(pairs, [
    ({ legacy, candidate }) => [parsed(legacy), parsed(candidate)],
    ({ legacy, candidate }) => [scanJson(bodyOf(legacy)), scanJson(bodyOf(candidate))],
    compareObservations,
    named,
  ]);
  const figures = [
    parse.toFixed(1).padStart(10),
    scan.toFixed(1).padStart(5),
    compare.toFixed(1).padStart(8),
    (all - compare).toFixed(1).padStart(9),
    `${(all / parse).toFixed(1)} x`.padStart(12),
  ];
  console.log(`${name.padEnd(24)} ${figures.join(' ')}`);
}

/** Microseconds of CPU that each phase takes for one pair: the middle of many batches, the phases by turns. */
function costs(
  pairs: readonly Pair<Observation>[],
  phases: readonly ((pair: Pair<Observation>) => unknown)[],
): readonly number[] {
  const taken = phases.map((): number[] => []);
  for (let batch = 0; batch < batches; batch += 1) {
    for (const [at, phase] of phases.entries()) {
      const from = process.cpuUsage();
      for (const pair of pairs) phase(pair);
      const { user, system } = process.cpuUsage(from);
      taken[at]?.push((user + system) / pairs.length);
    }
  }
  return taken.map(median);
}

/** As a run does it: every difference that does not follow from another one is named. */
function named(pair: Pair<Observation>): readonly unknown[] {
  const { differences } = compareObservations(pair);
  const context = {
    ...noContext,
    requests: { legacy: pair.legacy.request, candidate: pair.candidate.request },
    outcomes: { legacy: pair.legacy.outcome, candidate: pair.candidate.outcome },
    others: differences,
  };
  return differences
    .filter(({ follows }) => follows === undefined)
    .map((difference) => recognise(difference, context));
}

function parsed(observation: Observation): unknown {
  return JSON.parse(decoder.decode(bodyOf(observation)));
}

function printLargePair(): void {
  const pair = pairOf((side) => observation(side, leaves(side), 0));
  const started = process.cpuUsage();
  const { differences } = compareObservations(pair);
  const { user, system } = process.cpuUsage(started);
  const more = differences.reduce((sum, difference) => sum + difference.more, 0);
  console.log(
    `two ${(bodyOf(pair.legacy).length / 1e6).toFixed(1)} MB bodies that differ in every leaf: ` +
      `${((user + system) / 1e6).toFixed(2)} s of CPU, ${differences.length} listed, ${more} counted, ` +
      `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`,
  );
}

function pairsOf(drift: Drift): readonly Pair<Observation>[] {
  return Array.from({ length: exchanges }, (_, at) => {
    const json = comment(at);
    return {
      legacy: observation('legacy', json, at),
      candidate: observation('candidate', drift(json), at),
    };
  });
}

function observation(side: Side, body: string, at: number): Observation {
  const bytes = encoder.encode(body);
  const isLegacy = side === 'legacy';
  return {
    side,
    request: {
      method: 'GET',
      target: `/comments/${at}`,
      headers: [['Host', isLegacy ? '127.0.0.1:4001' : '127.0.0.1:4002']],
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
        ['Date', isLegacy ? 'Tue, 24 Nov 2026 13:00:00 GMT' : 'Tue, 24 Nov 2026 13:00:01 GMT'],
        ['Server', isLegacy ? 'gunicorn' : 'go'],
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

/** A comment with three replies, no two of them alike. */
function comment(at: number): string {
  const one = (reply: number): object => ({
    id: `t1_${(at * 7919 + reply).toString(36)}`,
    author: `user_${at % 97}`,
    body: `Reply ${reply} to ${at}: the bytes on the wire are what counts, not what a parser makes of them; so every one of them is looked at, twice.`,
    score: (at * 13 + reply) % 400,
    ups: 20 + at,
    hotness: 6134.224 + at,
    created_utc: 1_795_000_000 + at,
    edited: false,
    distinguished: null,
    awards: [],
  });
  return JSON.stringify({ ...one(0), replies: [one(1), one(2), one(3)], after: null, count: 3 });
}

function isoTime(seconds: string): string {
  return `"created_utc":"${new Date(Number(seconds) * 1000).toISOString()}"`;
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

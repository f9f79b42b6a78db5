import type { Latency, Percentiles } from '../model/report.ts';
import { derivedSeed, type Seed } from '../model/seed.ts';
import type { Pair } from '../model/side.ts';

const resamples = 400;
const mostSamples = 4_000;
const curveSteps: readonly number[] = [...Array.from({ length: 20 }, (_, at) => at * 5), 99, 100].map(
  (percent) => percent / 100,
);

/** The latency of an operation from its samples in milliseconds; undefined when there are too few to say anything. */
export function summariseLatency(samples: Pair<readonly number[]>, seed: Seed): Latency | undefined {
  const [legacy, candidate] = [sorted(samples.legacy), sorted(samples.candidate)];
  if (legacy.length < 2 || candidate.length < 2) return undefined;
  return {
    legacy: percentilesOf(legacy),
    candidate: percentilesOf(candidate),
    p99Ratio: ratioInterval({ legacy, candidate }, seed),
    curve: { legacy: curveOf(legacy), candidate: curveOf(candidate) },
  };
}

/** The value below which this share of the sorted samples lies (nearest rank). */
export function quantile(sortedSamples: readonly number[], share: number): number {
  const rank = Math.min(sortedSamples.length - 1, Math.max(0, Math.ceil(share * sortedSamples.length) - 1));
  return sortedSamples[rank] ?? 0;
}

function sorted(samples: readonly number[]): readonly number[] {
  return samples.toSorted((one, other) => one - other);
}

function percentilesOf(samples: readonly number[]): Percentiles {
  return {
    p50: rounded(quantile(samples, 0.5)),
    p90: rounded(quantile(samples, 0.9)),
    p99: rounded(quantile(samples, 0.99)),
  };
}

function curveOf(samples: readonly number[]): readonly number[] {
  return curveSteps.map((share) => rounded(quantile(samples, share)));
}

/** Candidate's p99 over legacy's, with the 95 % interval of a seeded percentile bootstrap (Efron 1979). */
function ratioInterval(samples: Pair<readonly number[]>, seed: Seed): Latency['p99Ratio'] {
  const random = generator(derivedSeed(seed, 'bootstrap'));
  const ratios = Array.from(
    { length: resamples },
    () => resampledP99(samples.candidate, random) / resampledP99(samples.legacy, random),
  );
  const ordered = sorted(ratios);
  const value = quantile(samples.candidate, 0.99) / quantile(samples.legacy, 0.99);
  return {
    value: rounded(value),
    low: rounded(quantile(ordered, 0.025)),
    high: rounded(quantile(ordered, 0.975)),
  };
}

/** The p99 of a sample drawn with replacement: the order statistic of uniform ranks, without building the sample. */
function resampledP99(samples: readonly number[], random: () => number): number {
  const count = Math.min(samples.length, mostSamples);
  const rank = Math.max(0, Math.ceil(0.99 * count) - 1);
  const above = count - rank;
  const largest: number[] = [];
  for (let drawn = 0; drawn < count; drawn += 1) keepLargest(largest, random(), above);
  return (
    samples[Math.min(samples.length - 1, Math.floor((largest[0] ?? 0) * samples.length))] || Number.MIN_VALUE
  );
}

function keepLargest(largest: number[], value: number, room: number): void {
  if (largest.length >= room && value <= (largest[0] ?? 0)) return;
  const at = largest.findIndex((kept) => kept > value);
  largest.splice(at === -1 ? largest.length : at, 0, value);
  if (largest.length > room) largest.shift();
}

/** Numbers in [0, 1) from a seed (SplitMix32). */
function generator(seed: Seed): () => number {
  let state = Number(BigInt.asUintN(32, seed));
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

import { describe, expect, it } from 'vitest';
import { seed } from '../model/seed.ts';
import { quantile, summariseLatency } from './latency.ts';

const ramp = (count: number, factor: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => (at + 1) * factor);

describe('quantile', () => {
  it('is the nearest rank', () => {
    expect([0, 0.5, 0.9, 0.99, 1].map((share) => quantile(ramp(100, 1), share))).toEqual([
      1, 50, 90, 99, 100,
    ]);
  });
});

describe('summariseLatency', () => {
  it('says nothing of one sample', () => {
    expect(summariseLatency({ legacy: [1], candidate: [1] }, seed(1))).toBeUndefined();
  });

  it('holds the ratio within its interval, the same for the same seed', () => {
    const samples = { legacy: ramp(500, 0.1), candidate: ramp(500, 0.05) };
    const latency = summariseLatency(samples, seed(1));
    expect(latency?.p99Ratio.value).toBe(0.5);
    expect(latency?.p99Ratio.low).toBeLessThanOrEqual(0.5);
    expect(latency?.p99Ratio.high).toBeGreaterThanOrEqual(0.5);
    expect(summariseLatency(samples, seed(1))).toEqual(latency);
  });

  it('does not decide between samples of one distribution', () => {
    const samples = ramp(200, 1);
    const ratio = summariseLatency({ legacy: samples, candidate: samples.toReversed() }, seed(5))?.p99Ratio;
    expect(ratio && ratio.low <= 1 && ratio.high >= 1).toBe(true);
  });
});

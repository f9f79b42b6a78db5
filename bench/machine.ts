import { availableParallelism, cpus, loadavg } from 'node:os';

/** One line on what the figures were measured on: read ratios within one run, not absolute figures. */
export function machineLine(): string {
  const [first] = cpus();
  const load = loadavg()[0]?.toFixed(1);
  return `machine  ${availableParallelism()} × ${first?.model.trim() || 'unnamed processor'}, node ${process.versions.node}, load ${load} at the start`;
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? Number.NaN, sorted[middle] ?? Number.NaN];
  return (low + high) / 2;
}

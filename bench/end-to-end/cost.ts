/** What some work took: milliseconds by the clock, and of this process's processor time. */
export interface Cost {
  readonly wall: number;
  readonly processor: number;
}

/** Does the work and brings back what it took. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.cpuUsage();
  const begun = performance.now();
  await work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1_000 };
}

import { servicesProcessor } from './services-processor.ts';

/** What some work took: milliseconds by the clock, of this process's processor time, and of the services'. */
export interface Cost {
  readonly wall: number;
  readonly processor: number;
  readonly services: number;
}

/** Does the work and brings back what it took. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const servicesBefore = servicesProcessor();
  const before = process.cpuUsage();
  const begun = performance.now();
  await work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1_000, services: servicesProcessor() - servicesBefore };
}

// Some systems count processor time in steps of four milliseconds.
const leastBatch = 50;
const budget = 400;

/**
 * Milliseconds of processor time that one call takes in the best of several batches: on a busy machine, time on the
 * clock says more about the others. Collecting garbage counts.
 */
export function bestTime(call: () => unknown): number {
  let calls = 1;
  while (timeOf(call, calls) < leastBatch) calls *= 2;
  let best = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < budget; ) {
    const time = timeOf(call, calls);
    spent += time;
    best = Math.min(best, time / calls);
  }
  return best;
}

function timeOf(call: () => unknown, calls: number): number {
  const before = process.cpuUsage();
  for (let number = 0; number < calls; number += 1) call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

import type { Drift } from './drift.ts';
import { mutate, type ValuesOf } from './mutate.ts';
import type { Recorded } from './recorder.ts';

/** Which of the drifts would change at least one of the answers. */
export function showingIn(
  answers: readonly Recorded[],
  drifts: readonly Drift[],
  valuesOf: ValuesOf,
): ReadonlySet<Drift> {
  const showing = new Set<Drift>();
  const open = new Map<string, Set<Drift>>();
  for (const drift of drifts) {
    const group = open.get(drift.operation) ?? new Set();
    open.set(drift.operation, group.add(drift));
  }
  for (const { operation, answer } of answers) {
    const group = open.get(operation);
    if (group === undefined || group.size === 0) continue;
    const values = valuesOf(operation, answer);
    for (const drift of group) {
      if (mutate(answer, { operation, drifts: [drift] }, () => values).fired.length === 0) continue;
      showing.add(drift);
      group.delete(drift);
    }
  }
  return showing;
}

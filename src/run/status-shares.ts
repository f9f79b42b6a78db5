import type { OperationKey } from '../model/operation.ts';

/** Answers of one status that an operation must have shown before a search may call it quiet. */
const share = 10;
/** Cases that a status seen once is waited for: some need a state that never comes again. */
const patience = 500;

interface Seen {
  answers: number;
  waited: number;
}

/** Keeps, for each operation, the statuses that legacy answered, and whether each has had its share of cases. */
export class StatusShares {
  readonly #seen = new Map<OperationKey, Map<string, Seen>>();

  /** Takes in legacy's status of one case; true when the operation had never shown it. */
  see(operation: OperationKey, status: string): boolean {
    const statuses = this.#seen.get(operation) ?? new Map<string, Seen>();
    this.#seen.set(operation, statuses);
    for (const other of statuses.values()) other.waited += 1;
    const known = statuses.get(status);
    if (known === undefined) statuses.set(status, { answers: 1, waited: 0 });
    else known.answers += 1;
    return known === undefined;
  }

  /** Whether some status of the operation is still short of its share, and still worth waiting for. */
  isShort(operation: OperationKey): boolean {
    const statuses = this.#seen.get(operation)?.values() ?? [];
    return [...statuses].some(({ answers, waited }) => answers < share && waited < patience);
  }
}

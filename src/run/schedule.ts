import type { OperationKey } from '../model/operation.ts';
import { StatusShares } from './status-shares.ts';

/** One case to be drawn: which operation, and which index of its source. */
export interface Slot {
  readonly operation: OperationKey;
  readonly index: number;
}

/** Milliseconds that an operation may take before it can count as slow, and what one case of a slow one takes at least. */
const slowFrom = { spent: 2_000, mean: 250 };

/** How many times longer than with most operations a case of a slow one takes. */
const slowTimes = 20;

/** Hands out slots so that no operation gets ahead of the others: in turn, or by time spent when time is the budget. */
export class Schedule {
  readonly #operations: readonly OperationKey[];
  readonly #quota: ReadonlyMap<OperationKey, number>;
  readonly #byTime: boolean;
  readonly #endless: boolean;
  #handedOut = 0;
  #renewedAt = 0;
  readonly #given = new Map<OperationKey, number>();
  readonly #spent = new Map<OperationKey, Spent>();
  readonly #statuses = new StatusShares();
  #turn = 0;

  constructor(
    quota: ReadonlyMap<OperationKey, number>,
    { byTime, endless = false }: { readonly byTime: boolean; readonly endless?: boolean },
  ) {
    this.#operations = [...quota.keys()];
    this.#quota = quota;
    this.#byTime = byTime;
    this.#endless = endless;
  }

  /** All cases that will be handed out. */
  get total(): number {
    return [...this.#quota.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The next slot, or undefined when every operation has had its share. */
  next(): Slot | undefined {
    const operation = this.#byTime ? this.#leastSpent() : this.#nextInTurn();
    if (operation === undefined) return undefined;
    const index = this.#given.get(operation) ?? 0;
    this.#given.set(operation, index + 1);
    this.#handedOut += 1;
    return { operation, index };
  }

  /** Takes in legacy's status of a case: a schedule without end gives each that an operation shows its share. */
  see(operation: OperationKey, status: string): void {
    if (this.#statuses.see(operation, status)) this.renew();
  }

  /** Something new was found: a schedule without end goes on for as long again. */
  renew(): void {
    this.#renewedAt = this.#handedOut;
  }

  /** Notes the milliseconds that a case of the operation took. */
  spend(operation: OperationKey, milliseconds: number): void {
    const { cases, time } = this.#spent.get(operation) ?? unspent;
    this.#spent.set(operation, { cases: cases + 1, time: time + milliseconds });
  }

  #isOpen(operation: OperationKey): boolean {
    if (this.#isSlow(operation)) return false;
    return (
      (this.#given.get(operation) ?? 0) < (this.#quota.get(operation) ?? 0) ||
      (this.#endless && (!this.#isQuiet() || this.#statuses.isShort(operation)))
    );
  }

  /** A case takes so much longer than elsewhere that its share would keep all others waiting: what it had must do. */
  #isSlow(operation: OperationKey): boolean {
    const spent = this.#spent.get(operation) ?? unspent;
    if (spent.time < slowFrom.spent || meanOf(spent) < slowFrom.mean) return false;
    const means = [...this.#spent.values()].map(meanOf).sort((one, other) => one - other);
    return meanOf(spent) > slowTimes * (means[Math.floor((means.length - 1) / 2)] ?? 0);
  }

  /** Nothing new has come for as many cases as the shares come to. */
  #isQuiet(): boolean {
    return this.#handedOut - this.#renewedAt >= this.total;
  }

  #nextInTurn(): OperationKey | undefined {
    for (let tried = 0; tried < this.#operations.length; tried += 1) {
      const operation = this.#operations[this.#turn % this.#operations.length];
      this.#turn += 1;
      if (operation !== undefined && this.#isOpen(operation)) return operation;
    }
    return undefined;
  }

  #leastSpent(): OperationKey | undefined {
    const open = this.#operations.filter((operation) => this.#isOpen(operation));
    let least: OperationKey | undefined;
    for (const operation of open)
      if (least === undefined || this.#timeOf(operation) < this.#timeOf(least)) least = operation;
    return least;
  }

  #timeOf(operation: OperationKey): number {
    return this.#spent.get(operation)?.time ?? 0;
  }
}

/** Cases answered, and the milliseconds that they took together. */
interface Spent {
  readonly cases: number;
  readonly time: number;
}

const unspent: Spent = { cases: 0, time: 0 };

function meanOf({ cases, time }: Spent): number {
  return cases === 0 ? 0 : time / cases;
}

const standardCases = { most: 200, least: 40, inAll: 6_000 };

/** How many cases each operation gets: the same number, or an even share of a total. */
export function quotaOf(
  operations: readonly OperationKey[],
  cases: number | undefined,
  total: number | undefined,
): ReadonlyMap<OperationKey, number> {
  if (total === undefined) {
    const each = cases ?? casesFor(operations.length);
    return new Map(operations.map((operation) => [operation, each]));
  }
  const share = Math.floor(total / operations.length);
  const rest = total - share * operations.length;
  return new Map(operations.map((operation, at) => [operation, share + (at < rest ? 1 : 0)]));
}

/** Cases for each operation where nobody says: a document with many operations must not take minutes. */
function casesFor(operations: number): number {
  const share = Math.floor(standardCases.inAll / Math.max(1, operations));
  return Math.min(standardCases.most, Math.max(standardCases.least, share));
}

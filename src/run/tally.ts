import type { Steps } from '../execute/execute.ts';
import type { Outcome } from '../model/observation.ts';
import type { OperationKey } from '../model/operation.ts';
import type { OperationSummary } from '../model/report.ts';
import type { Case, Scenario } from '../model/scenario.ts';
import { derivedSeed, type Seed } from '../model/seed.ts';
import { type Pair, pairOf, sides } from '../model/side.ts';
import { summariseLatency } from './latency.ts';

interface Count {
  cases: number;
  /** Valid cases that both sides answered with 2xx. */
  accepted: number;
  readonly statuses: Pair<Map<string, number>>;
  readonly milliseconds: Pair<number[]>;
}

/** Counts what a run did, operation by operation. */
export class Tally {
  readonly #counts: Map<OperationKey, Count>;
  cases = 0;
  valid = 0;
  invalid = 0;
  requests = 0;

  constructor(operations: readonly OperationKey[]) {
    this.#counts = new Map(operations.map((operation) => [operation, emptyCount()]));
  }

  /** How many operations are counted. */
  get size(): number {
    return this.#counts.size;
  }

  /** Takes in an operation that was not known at the start. */
  admit(operation: OperationKey): void {
    if (!this.#counts.has(operation)) this.#counts.set(operation, emptyCount());
  }

  /** Counts one case: its last step is what it is about, earlier ones are set-up. */
  count(scenario: Scenario, steps: Steps): void {
    const [last, pair] = [scenario.steps.at(-1), steps.at(-1)];
    if (last === undefined || pair === undefined) return;
    this.cases += 1;
    if (last.validity.kind === 'valid') this.valid += 1;
    else this.invalid += 1;
    this.#countOne(last, pair);
  }

  /** Counts the earlier steps of a case too, each for its own operation. */
  countSetUp({ steps }: Scenario, pairs: Steps): void {
    for (const [at, one] of steps.slice(0, -1).entries()) {
      const pair = pairs[at];
      if (pair !== undefined) this.#countOne(one, pair);
    }
  }

  #countOne({ operation, validity }: Case, pair: Steps[number]): void {
    const count = this.#counts.get(operation);
    if (count === undefined) return;
    count.cases += 1;
    const isAsked = validity.kind === 'valid';
    if (isAsked && sides.every((side) => statusOf(pair[side].outcome).startsWith('2'))) count.accepted += 1;
    for (const side of sides) {
      const status = statusOf(pair[side].outcome);
      count.statuses[side].set(status, (count.statuses[side].get(status) ?? 0) + 1);
      count.milliseconds[side].push(pair[side].outcome.timing.total);
    }
  }

  /** Operations of which both sides answered a valid request with 2xx. */
  reached(): readonly OperationKey[] {
    return [...this.#counts].filter(([, { accepted }]) => accepted > 0).map(([operation]) => operation);
  }

  /** The counts for the report, in the order of the document. */
  summaries(seed: Seed): readonly OperationSummary[] {
    return [...this.#counts].map(([operation, count]) => {
      const latency = summariseLatency(count.milliseconds, derivedSeed(seed, operation));
      const statuses = {
        legacy: inOrder(count.statuses.legacy),
        candidate: inOrder(count.statuses.candidate),
      };
      return { operation, cases: count.cases, statuses, ...(latency === undefined ? {} : { latency }) };
    });
  }
}

function emptyCount(): Count {
  return {
    cases: 0,
    accepted: 0,
    statuses: pairOf(() => new Map<string, number>()),
    milliseconds: pairOf(() => []),
  };
}

/** The status code, or in words why there is none. */
export function statusOf(outcome: Outcome): string {
  return outcome.kind === 'answer' ? outcome.status : outcome.reason;
}

function inOrder(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

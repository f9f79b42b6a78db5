import type { OperationKey } from './operation.ts';
import type { Scenario } from './scenario.ts';

/** Where the scenarios of one operation come from; what `at` returns depends on nothing but the seed and the index. */
export interface ScenarioSource {
  readonly operation: OperationKey;
  /** Examples and boundary cases come first (indexes below this number), then drawn ones. */
  readonly deterministic: number;
  at(index: number): Drawn;
}

/** A scenario and the way to smaller ones. */
export interface Drawn {
  readonly scenario: Scenario;
  /** Strictly smaller scenarios of the same validity, plainest first; lazy, and finite along any path. */
  shrink(): Iterable<Drawn>;
}

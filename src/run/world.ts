import type { SpecWorld } from '../spec/world.ts';

/** What a run needs of the world; everything else it gets as values. */
export interface RunWorld {
  /** Milliseconds, monotonic; its zero is the start of the run. */
  readonly clock: () => number;
  /** Milliseconds since 1970 when the clock stood at zero. */
  readonly startedAt: number;
  readonly spec: SpecWorld;
  /** Aborted when the user wants the run to end; what was found is reported. */
  readonly signal: AbortSignal;
  readonly counterexamples: CounterexampleStore;
}

/** Where counterexamples are kept between runs. */
export interface CounterexampleStore {
  readonly load: () => Promise<readonly SavedCounterexample[]>;
  readonly save: (counterexample: SavedCounterexample) => Promise<void>;
  readonly remove: (fingerprint: string) => Promise<void>;
}

/** A scenario that showed a finding, as it is kept on disk. */
export interface SavedCounterexample {
  readonly fingerprint: string;
  readonly cause: string;
  readonly operation: string;
  readonly where: string;
  readonly pointer: string;
  readonly seed: string;
  readonly builds: { readonly legacy?: string; readonly candidate?: string };
  /** Document and addresses of the run that found it. */
  readonly spec?: string;
  readonly urls?: { readonly legacy: string; readonly candidate: string };
  /** The scenario as JSON; byte bodies as base64. */
  readonly scenario: unknown;
}

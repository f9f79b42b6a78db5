import type { Stores } from '../../services/launch/stores.ts';

/** What every measure runs on: the stores of both sides, and legacy. */
export interface Ground {
  readonly stores: Stores;
  /** Its address. */
  readonly legacy: string;
}

/** Takes a line of the tables. */
export type Say = (line: string) => void;

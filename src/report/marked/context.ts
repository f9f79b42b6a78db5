import type { Cell } from '../values.ts';

/** What is marked, and what stands around it. */
export interface Context {
  readonly label: string;
  readonly before: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly after: readonly Cell[];
  readonly startsEarlier: boolean;
  readonly goesOn: boolean;
}

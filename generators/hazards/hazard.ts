import type { Arbitrary } from 'fast-check';
import type { CauseName } from '../../src/index.ts';
import type { Plain } from '../json-value.ts';

/** A family of comments that provokes some causes. */
export interface Hazard {
  readonly name: string;
  /** The causes that it is made to bring to light. */
  readonly provokes: readonly [CauseName, ...CauseName[]];
  /** Members of a comment to create, over those of a plain one. */
  readonly members: Arbitrary<Readonly<Record<string, Plain>>>;
}

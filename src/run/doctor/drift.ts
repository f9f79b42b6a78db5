import type { OperationKey } from '../../model/operation.ts';
import type { PointerPattern } from '../../model/pointer.ts';
import type { Mutator } from './mutator.ts';

/** One drift to be planted: which mutator, in which answers, where. */
export interface Drift {
  readonly operation: OperationKey;
  /** In answers with 2xx, or in all others. */
  readonly success: boolean;
  /** `response body`, `response header ETag`, `status`, `reason`. */
  readonly where: string;
  readonly pattern: PointerPattern;
  readonly mutator: Mutator;
}

/** Whether one place is the other or holds it. */
export function overlaps(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

import type { OperationKey } from '../../model/operation.ts';

/**
 * Remembers whether the bodies of an operation come in one length on both sides. An answer to HEAD has a Content-Length
 * and no body to explain it by: only where bodies have always been of one length does another one mean anything.
 */
export class BodyLengths {
  readonly #equal = new Set<OperationKey>();
  readonly #unequal = new Set<OperationKey>();

  /** Notes the bodies of one exchange. */
  see(operation: OperationKey, areEqual: boolean): void {
    (areEqual ? this.#equal : this.#unequal).add(operation);
  }

  /** Whether another length would be a difference of its own. */
  areKnownEqual(operation: OperationKey): boolean {
    return this.#equal.has(operation) && !this.#unequal.has(operation);
  }
}

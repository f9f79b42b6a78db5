import { matchesGlob } from '../classify/noise/matcher.ts';
import { Fault } from '../model/fault.ts';
import type { Document, Operation } from '../model/operation.ts';

/** The operations that one of the globs names, all of them when there are none. */
export function selectOperations(document: Document, only: readonly string[]): readonly Operation[] {
  if (document.operations.length === 0) throw new Fault('spec-empty', `${document.path} has no operations`);
  if (only.length === 0) return document.operations;
  const chosen = document.operations.filter((operation) =>
    only.some((glob) => matchesGlob(glob, operation.key) || glob === operation.id),
  );
  if (chosen.length > 0) return chosen;
  const some = document.operations.slice(0, 5).map(({ key }) => key);
  throw new Fault(
    'only-matches-nothing',
    `--only ${only.map((glob) => JSON.stringify(glob)).join(', ')} matches none of ${document.operations.length} operations: ${some.join(', ')}${document.operations.length > 5 ? ', …' : ''}`,
  );
}

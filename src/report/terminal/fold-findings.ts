import type { Finding } from '../../model/report.ts';
import type { FoldedFinding } from './block.ts';

/** Findings of equal cause and equal last pointer segment as one, in the order of the first of each. */
export function foldFindings(findings: readonly Finding[]): readonly FoldedFinding[] {
  const groups = Map.groupBy(findings, keyOf);
  return [...groups.values()].flatMap(([finding, ...alsoAt]) =>
    finding === undefined ? [] : [{ finding, alsoAt }],
  );
}

/** Where there is no pointer, the place stands for its last segment. */
function keyOf({ cause, level, side, pointer, where, new: isNew }: Finding): string {
  const last = pointer === '' ? where : (pointer.split('/').at(-1) ?? '');
  return [cause, level, side, isNew, last].join('\n');
}

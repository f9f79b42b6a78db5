import type { Difference, Fragment } from '../../model/difference.ts';
import { placeName } from '../../model/difference.ts';
import type { Pair } from '../../model/side.ts';
import type { JsonFlawKind } from '../../wire/json-flaw.ts';
import type { Tape } from '../../wire/tape.ts';

const breaks: ReadonlySet<JsonFlawKind> = new Set(['truncated', 'unexpected-byte', 'too-deep', 'too-large']);

/**
 * The differences, with what only follows marked: a flaw of a value that differs at the same place, and all that is
 * missing from a text because it breaks off.
 */
export function markFlawed(found: Difference[], tapes: Pair<Tape>): Difference[] {
  if (tapes.legacy.flaws.length === 0 && tapes.candidate.flaws.length === 0) return found;
  const broken = { legacy: isBroken(tapes.legacy), candidate: isBroken(tapes.candidate) };
  const isOneBroken = broken.legacy !== broken.candidate;
  return found.map((difference) => {
    const isMissing = isOneBroken && difference.fact === 'presence' && isAbsentWhere(difference, broken);
    const isFlawOfOther = difference.fact === 'json-flaw' && found.some((other) => holds(other, difference));
    return isMissing || isFlawOfOther ? { ...difference, follows: placeName(difference.place) } : difference;
  });
}

function isBroken({ flaws }: Tape): boolean {
  return flaws.some(({ kind }) => breaks.has(kind));
}

function isAbsentWhere({ legacy, candidate }: Difference, broken: Pair<boolean>): boolean {
  return (broken.legacy ? legacy : candidate).kind === 'absent';
}

/** Whether the other difference shows the value that has the flaw. */
function holds(other: Difference, flaw: Difference): boolean {
  if (other.fact === 'json-flaw' || other.pointer !== flaw.pointer) return false;
  return isWithin(flaw.legacy, other.legacy) || isWithin(flaw.candidate, other.candidate);
}

function isWithin(inner: Fragment, outer: Fragment): boolean {
  if (inner.kind === 'absent' || outer.kind === 'absent') return false;
  return inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;
}

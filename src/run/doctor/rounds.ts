import { type Drift, overlaps } from './drift.ts';
import { headerPlace } from './mutate.ts';

/** Drifts in rounds, so that in one round none hides another. */
export function roundsOf(
  drifts: readonly Drift[],
  isDisruptive: (drift: Drift) => boolean,
): readonly (readonly Drift[])[] {
  const rounds: Drift[][] = [];
  for (const drift of drifts) {
    const round = rounds.find((each) => each.every((other) => !inConflict(drift, other, isDisruptive)));
    if (round === undefined) rounds.push([drift]);
    else round.push(drift);
  }
  return rounds;
}

function inConflict(one: Drift, other: Drift, isDisruptive: (drift: Drift) => boolean): boolean {
  if (one.operation !== other.operation) return isDisruptive(one) || isDisruptive(other);
  if (one.where === other.where && overlaps(one.pattern, other.pattern)) return true;
  return isWide(one) || isWide(other);
}

/** Whether what the drift changes decides how the rest of the answer is read. */
function isWide({ mutator, where }: Drift): boolean {
  return mutator.kind === 'answer' || where === headerPlace('content-type');
}

import type { Mask } from './masks.ts';

/**
 * The names parted into rounds, in each of which no one hides another: as many as can be in the first. Those that hide
 * fewest are placed first, each in the first round that it fits.
 */
export function partIntoRounds(
  names: readonly string[],
  masks: readonly Mask[],
): readonly (readonly string[])[] {
  const hidden = hiddenBy(masks);
  const excludes = (name: string): ReadonlySet<string> => hidden.get(name) ?? new Set();
  const inOrder = [...names].sort((one, other) => excludes(one).size - excludes(other).size);
  const rounds: string[][] = [];
  for (const name of inOrder) {
    const round = rounds.find((each) => !each.some((other) => excludes(name).has(other)));
    if (round === undefined) rounds.push([name]);
    else round.push(name);
  }
  return rounds.map((round) => names.filter((name) => round.includes(name)));
}

/** What each name cannot be with: masks go both ways. */
export function hiddenBy(masks: readonly Mask[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hidden = new Map<string, Set<string>>();
  const add = (name: string, other: string): void => {
    hidden.set(name, (hidden.get(name) ?? new Set()).add(other));
  };
  for (const { one, others } of masks)
    for (const other of others) {
      add(one, other);
      add(other, one);
    }
  return hidden;
}

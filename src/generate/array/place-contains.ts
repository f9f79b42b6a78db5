import type { Dice } from '../draw/dice.ts';
import type { Clause } from '../solve/clause.ts';
import type { Node } from '../solve/node.ts';
import type { ArrayDemand, ContainsDemand } from '../solve/shape.ts';

interface Placing {
  readonly dice: Dice;
  readonly nodeAt: (at: number, extra?: readonly Clause[]) => Node;
}

/** Chooses which items match each `contains`, and adds the clauses for it. */
export function placeContains(demand: ArrayDemand, extras: Clause[][], placing: Placing): void {
  const mustMatch = demand.unevaluated.length > 0;
  for (const each of demand.contains) {
    const places = possiblePlaces(each, extras, placing);
    const count = howMany(each, places.length, mustMatch, placing.dice);
    const chosen = new Set(shuffled(places, placing.dice).slice(0, count));
    extras.forEach((extra, at) => {
      if (chosen.has(at)) extra.push(...each.clauses);
      else if (Number.isFinite(each.max)) extra.push(...each.none);
    });
  }
}

function possiblePlaces(each: ContainsDemand, extras: readonly Clause[][], { nodeAt }: Placing): number[] {
  const places: number[] = [];
  extras.forEach((extra, at) => {
    if (!nodeAt(at, [...extra, ...each.clauses]).isDead()) places.push(at);
  });
  return places;
}

function howMany({ min, max }: ContainsDemand, places: number, mustMatch: boolean, dice: Dice): number {
  const most = Math.min(places, max);
  if (mustMatch) return most;
  return most <= min ? most : dice.chance(0.6) ? min : dice.between(min, most);
}

function shuffled(list: number[], dice: Dice): number[] {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = dice.below(at + 1);
    [list[at], list[other]] = [list[other] as number, list[at] as number];
  }
  return list;
}

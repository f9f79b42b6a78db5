import type { Clause } from '../solve/clause.ts';
import { isInside, type ObjectDemand, type Unevaluated } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';

/** What the demand says about the member of each name. */
export function memberClauses(
  universe: Universe,
  demand: ObjectDemand,
  isBreaking = false,
): (key: string) => readonly Clause[] {
  const { matches } = universe.judge;

  function isEvaluated(key: string, { owner }: Unevaluated): boolean {
    return demand.evaluated.some(
      (each) =>
        (each.by === undefined || each.by.place !== owner?.place) &&
        isInside(each.owner, owner) &&
        (each.all || each.keys.has(key) || each.patterns.some((source) => matches(source, key))),
    );
  }

  return (key) => [
    ...(demand.properties.get(key) ?? []),
    ...demand.patterns.flatMap(({ source, clauses }) => (matches(source, key) ? clauses : [])),
    ...(isBreaking ? demand.rest : [...demand.rest, ...demand.others]).flatMap(
      ({ keys, patterns, only, clauses }) =>
        keys.has(key) ||
        patterns.some((source) => matches(source, key)) ||
        (only !== undefined && !matches(only, key))
          ? []
          : clauses,
    ),
    ...demand.unevaluated.flatMap((each) => (isEvaluated(key, each) ? [] : each.clauses)),
  ];
}

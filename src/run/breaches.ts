import { type Difference, placeName } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import type { Case } from '../model/scenario.ts';
import { type Pair, type Side, sides } from '../model/side.ts';
import type { Violation } from '../model/violation.ts';
import type { Contract } from './contracts.ts';
import type { ExamineContext } from './examination.ts';
import { foldPlaces } from './fold-places.ts';

/** The document says nothing of a method or a path that it does not declare. */
function isUndeclared({ validity }: Case): boolean {
  return validity.kind === 'invalid' && (validity.where === 'method' || validity.where === 'path');
}

/** The ways in which each side's answer breaks the document. */
export type Breaches = Pair<readonly Violation[]>;

/** The breaches of both answers; equal ones are judged once, and a case that no contract covers not at all. */
export function breachesOf(
  contract: Contract | undefined,
  { pair, one, equal }: { readonly pair: Pair<Observation>; readonly one: Case; readonly equal: boolean },
  context: ExamineContext,
): Breaches {
  if (contract === undefined || isUndeclared(one)) return { legacy: [], candidate: [] };
  const of = (observation: Observation): readonly Violation[] =>
    foldPlaces(
      contract.conform(observation),
      { operation: contract.operation.key, outcome: observation.outcome, observations: [observation] },
      context,
    );
  const legacy = of(pair.legacy);
  return { legacy, candidate: equal ? legacy : of(pair.candidate) };
}

const violationKey = ({ place, pattern, keyword }: Violation): string =>
  `${placeName(place)}\n${pattern}\n${keyword}`;

/** Violations that both sides show alike. */
export function sharedOf({ legacy, candidate }: Breaches): readonly Violation[] {
  const others = new Set(candidate.map(violationKey));
  return legacy.filter((violation) => others.has(violationKey(violation)));
}

/** Violations of one side only that no difference at or around the same place tells already. */
export function oneSided(
  breaches: Breaches,
  kept: readonly Difference[],
): readonly { readonly side: Side; readonly violation: Violation }[] {
  const told = (violation: Violation): boolean =>
    kept.some(
      (difference) =>
        placeName(difference.place) === placeName(violation.place) &&
        overlaps(difference.pattern, violation.pattern),
    );
  return sides.flatMap((side) => {
    const others = new Set(breaches[side === 'legacy' ? 'candidate' : 'legacy'].map(violationKey));
    return breaches[side]
      .filter((violation) => !others.has(violationKey(violation)) && !told(violation))
      .map((violation) => ({ side, violation }));
  });
}

function overlaps(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** What both or one of the answers break where the difference is, in sentences. */
export function breachEvidence({ place, pattern }: Difference, breaches: Breaches): readonly string[] {
  return sides.flatMap((side) =>
    breaches[side]
      .filter((violation) => placeName(violation.place) === placeName(place) && violation.pattern === pattern)
      .map(({ explanation }) => `${side} breaks the document: ${explanation}`),
  );
}

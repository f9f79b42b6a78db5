import { Bijection } from '../classify/noise/bijection.ts';
import { recognise } from '../classify/recognise.ts';
import { compareObservations } from '../compare/compare-observations.ts';
import { atOneAddress } from '../compare/own-address.ts';
import type { Steps } from '../execute/execute.ts';
import { type Difference, type Fragment, placeName } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import type { Bytes, Noted } from '../model/report.ts';
import type { Case, Scenario } from '../model/scenario.ts';
import type { Pair } from '../model/side.ts';
import { breachesOf, oneSided, sharedOf } from './breaches.ts';
import type { Contract } from './contracts.ts';
import { bytesOf } from './counterexample.ts';
import type { Examination, ExamineContext } from './examination.ts';
import { admitCarriedIds, admitCreatedIds, isMisled, succeeded } from './exchanged-ids.ts';
import { chosenIn, foldPlaces, noneChosen } from './fold-places.ts';
import { sightingOfDifference, sightingOfViolation } from './name-sighting.ts';
import { noteLengths, separateNoise } from './separate-noise.ts';
import type { Sighting } from './sighting.ts';

/** Compares and checks every step of a scenario; noise is taken out, what is left is named. */
export function examine(scenario: Scenario, steps: Steps, context: ExamineContext): Examination {
  const bijection = new Bijection();
  admitCarriedIds(scenario, steps, bijection);
  admitCreatedIds(steps, context.knowledge.ids);
  const parts: Examination[] = [];
  for (const [step, pair] of steps.entries()) {
    const one = scenario.steps[step];
    if (one === undefined || isMisled(one, steps, context.knowledge.ids)) break;
    parts.push(examineStep({ pair, step, one, steps, bijection }, context));
    if (partsWays(pair)) break;
  }
  context.parted.note(scenario, steps);
  return {
    sightings: distinct(parts.flatMap(({ sightings }) => sightings)),
    shared: parts.flatMap(({ shared }) => shared),
    noted: parts.flatMap(({ noted }) => noted),
  };
}

/** One side did what was asked and the other did not: whatever later steps show follows from that. */
function partsWays({ legacy, candidate }: Pair<Observation>): boolean {
  return succeeded(legacy) !== succeeded(candidate);
}

interface StepInput {
  readonly pair: Pair<Observation>;
  readonly step: number;
  readonly one: Case;
  readonly steps: Steps;
  readonly bijection: Bijection;
}

function examineStep(input: StepInput, context: ExamineContext): Examination {
  const { pair, one } = input;
  const contract = context.contracts.get(one.operation);
  const comparison = compareObservations(pair, context.compare(one.operation));
  const breaches = breachesOf(contract, { ...input, equal: comparison.equal }, context);
  const shared = sharedOf(breaches).map((violation) => ({ operation: one.operation, violation }));
  const observations = [pair.legacy, pair.candidate];
  const seenIn = {
    ...input,
    breaches,
    chosen: comparison.equal ? noneChosen : chosenIn({ operation: one.operation, observations }, context),
  };
  const differences = foldPlaces(
    comparison.differences,
    { operation: one.operation, outcome: pair.legacy.outcome, observations },
    context,
  );
  noteLengths(input, context.knowledge);
  const { kept: standing, clocks } = separateNoise(differences, input, context);
  const { ids } = context.knowledge;
  const kept = context.parted.without(standing, {
    ...input,
    isCounterpart: (legacy, candidate) => ids.candidateOf(legacy) === candidate,
  });
  const clues = clueContext(input, contract, differences);
  const recognised = kept.flatMap((difference) => {
    const recognition = recognise(atOneAddress(difference, pair), {
      ...clues,
      isClock: clocks.has(difference),
    });
    const isOtherHalf = recognition.partner !== undefined && difference.legacy.kind === 'absent';
    return isOtherHalf ? [] : [sightingOfDifference(difference, recognition, seenIn)];
  });
  const statusDiffers = standing.some(({ fact }) => fact === 'status' || fact === 'no-answer');
  const alone = statusDiffers
    ? []
    : oneSided(breaches, standing).map(({ side, violation }) => sightingOfViolation(violation, side, input));
  return { sightings: [...recognised, ...alone], shared, noted: comparison.noted.map(notedOf) };
}

function clueContext(
  { pair, one }: StepInput,
  contract: Contract | undefined,
  others: readonly Difference[],
) {
  return {
    operation: contract?.operation,
    validity: one.validity,
    requests: { legacy: pair.legacy.request, candidate: pair.candidate.request },
    outcomes: { legacy: pair.legacy.outcome, candidate: pair.candidate.outcome },
    schemaAt: contract?.schemaAt(pair.legacy.outcome),
    others,
  };
}

function notedOf({ place, legacy, candidate }: Difference): Noted {
  return { where: placeName(place), legacy: shown(legacy), candidate: shown(candidate), reason: 'identity' };
}

function shown(fragment: Fragment): Bytes {
  return fragment.kind === 'absent' ? { text: 'absent' } : bytesOf(fragment.bytes);
}

function distinct(sightings: readonly Sighting[]): readonly Sighting[] {
  const seen = new Set<string>();
  return sightings.filter(({ fingerprint }) => !seen.has(fingerprint) && seen.add(fingerprint));
}

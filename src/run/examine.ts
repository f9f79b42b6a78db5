import { Bijection } from '../classify/noise/bijection.ts';
import type { ClockWindow } from '../classify/noise/clock.ts';
import { type JudgeContext, judge } from '../classify/noise/judge.ts';
import type { NoiseKnowledge } from '../classify/noise/knowledge.ts';
import type { Matcher } from '../classify/noise/matcher.ts';
import { type Recognition, recognise } from '../classify/recognise.ts';
import { compareObservations } from '../compare/compare-observations.ts';
import type { CompareOptions } from '../compare/options.ts';
import type { Steps } from '../execute/execute.ts';
import { type Difference, type Fragment, placeName } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import type { OperationKey } from '../model/operation.ts';
import type { Bytes, Noted } from '../model/report.ts';
import type { Case, Scenario, Validity } from '../model/scenario.ts';
import { type Pair, type Side, sides } from '../model/side.ts';
import type { Violation } from '../model/violation.ts';
import type { Contract } from './contracts.ts';
import { bytesOf } from './counterexample.ts';
import { admitCarriedIds } from './exchanged-ids.ts';
import { fingerprintOf } from './fingerprint.ts';
import { foldPlaces } from './fold-places.ts';
import type { Places } from './places.ts';
import type { Sighting } from './sighting.ts';
import { withoutStrangers } from './strangers.ts';

/** What examining needs to know; one for a run. */
export interface ExamineContext {
  readonly contracts: ReadonlyMap<OperationKey, Contract>;
  readonly knowledge: NoiseKnowledge;
  readonly places: Places;
  readonly matchers: readonly Matcher[];
  readonly window: () => ClockWindow;
  readonly compare: (operation: OperationKey) => CompareOptions;
}

/** What one scenario showed. */
export interface Examination {
  readonly sightings: readonly Sighting[];
  /** Violations that both sides show alike. */
  readonly shared: readonly SharedSighting[];
  readonly noted: readonly Noted[];
  /** Identifiers of one side that contradict what they stood for before. */
  readonly contradictions: readonly Difference[];
}

export interface SharedSighting {
  readonly operation: OperationKey;
  readonly violation: Violation;
}

/** Compares and checks every step of a scenario; noise is taken out, what is left is named. */
export function examine(scenario: Scenario, steps: Steps, context: ExamineContext): Examination {
  const bijection = new Bijection();
  admitCarriedIds(scenario, steps, { bijection, ids: context.knowledge.ids });
  const parts: Examination[] = [];
  for (const [step, pair] of steps.entries()) {
    const one = scenario.steps[step];
    if (one === undefined) break;
    parts.push(examineStep({ pair, step, one, bijection }, context));
    if (partsWays(pair)) break;
  }
  return {
    sightings: distinct(parts.flatMap(({ sightings }) => sightings)),
    shared: parts.flatMap(({ shared }) => shared),
    noted: parts.flatMap(({ noted }) => noted),
    contradictions: parts.flatMap(({ contradictions }) => contradictions),
  };
}

/** One side did what was asked and the other did not: whatever later steps show follows from that. */
function partsWays({ legacy, candidate }: Pair<Observation>): boolean {
  return succeeded(legacy) !== succeeded(candidate);
}

function succeeded({ outcome }: Observation): boolean {
  return outcome.kind === 'answer' && outcome.status.startsWith('2');
}

interface StepInput {
  readonly pair: Pair<Observation>;
  readonly step: number;
  readonly one: Case;
  readonly bijection: Bijection;
}

function examineStep(input: StepInput, context: ExamineContext): Examination {
  const { pair, one } = input;
  const contract = context.contracts.get(one.operation);
  const comparison = compareObservations(pair, context.compare(one.operation));
  const differences = foldPlaces(
    comparison.differences,
    { operation: one.operation, outcome: pair.legacy.outcome },
    context,
  );
  const { kept, clocks, contradictions } = withoutNoise(differences, input, context);
  const clues = clueContext(input, contract, differences);
  const breaches =
    contract === undefined || isUndeclared(one)
      ? { legacy: [], candidate: [] }
      : breachesOf(contract, pair, { equal: comparison.equal, context });
  const recognised = kept.flatMap((difference) => {
    const recognition = recognise(difference, { ...clues, isClock: clocks.has(difference) });
    return recognition.partner !== undefined && difference.legacy.kind === 'absent'
      ? []
      : [{ difference, recognition }];
  });
  const statusDiffers = kept.some(({ fact }) => fact === 'status' || fact === 'no-answer');
  return {
    sightings: [
      ...recognised.map(({ difference, recognition }) =>
        ofDifference(difference, recognition, { input, breaches }),
      ),
      ...(statusDiffers
        ? []
        : oneSided(breaches, kept).map(({ side, violation }) => ofViolation(violation, side, input))),
    ],
    shared: sharedOf(breaches).map((violation) => ({ operation: one.operation, violation })),
    noted: comparison.noted.map(notedOf),
    contradictions,
  };
}

function withoutNoise(
  differences: readonly Difference[],
  { one, bijection }: StepInput,
  context: ExamineContext,
) {
  const kept: Difference[] = [];
  const contradictions: Difference[] = [];
  const clocks = new Set<Difference>();
  const { knowledge } = context;
  const judging: JudgeContext = {
    ...context,
    operation: one.operation,
    bijection,
    ids: knowledge.ids,
    window: context.window(),
  };
  for (const difference of differences) {
    if (difference.follows !== undefined) continue;
    const judgement = judge(difference, judging);
    if (judgement.kind === 'noise')
      knowledge.recognise(one.operation, difference, { kind: judgement.as, evidence: judgement.evidence });
    else kept.push(difference);
    if (judgement.kind === 'contradicts') contradictions.push(difference);
    if (judgement.kind === 'kept' && judgement.isClock) clocks.add(difference);
  }
  return { kept: withoutStrangers(kept, contradictions, knowledge.ids), clocks, contradictions };
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

/** The document says nothing of a method that it does not declare. */
function isUndeclared({ validity }: Case): boolean {
  return validity.kind === 'invalid' && validity.where === 'method';
}

type Breaches = Pair<readonly Violation[]>;

function breachesOf(
  contract: Contract,
  pair: Pair<Observation>,
  { equal, context }: { readonly equal: boolean; readonly context: ExamineContext },
): Breaches {
  const of = (observation: Observation): readonly Violation[] =>
    foldPlaces(
      contract.conform(observation),
      { operation: contract.operation.key, outcome: observation.outcome },
      context,
    );
  const legacy = of(pair.legacy);
  return { legacy, candidate: equal ? legacy : of(pair.candidate) };
}

const violationKey = ({ place, pattern, keyword }: Violation): string =>
  `${placeName(place)}\n${pattern}\n${keyword}`;

function sharedOf({ legacy, candidate }: Breaches): readonly Violation[] {
  const others = new Set(candidate.map(violationKey));
  return legacy.filter((violation) => others.has(violationKey(violation)));
}

/** Violations of one side only that no difference at or around the same place tells already. */
function oneSided(
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

function ofDifference(
  difference: Difference,
  recognition: Recognition,
  { input, breaches }: { readonly input: StepInput; readonly breaches: Breaches },
): Sighting {
  const { one, step } = input;
  const where = placeName(difference.place);
  const byRequest = difference.place.kind === 'status';
  const pointer = byRequest ? requestPointer(one.validity) : difference.pattern;
  return {
    fingerprint: fingerprintOf({ cause: recognition.cause, operation: one.operation, where, pointer }),
    cause: recognition.cause,
    severity: recognition.severity,
    level: difference.level,
    side: 'both',
    operation: one.operation,
    where,
    pointer,
    at: byRequest ? pointer : difference.pointer,
    step,
    confidence: recognition.confidence,
    evidence: [...recognition.evidence, ...breachEvidence(difference, breaches)],
    alternatives: recognition.alternatives,
    difference,
    violation: undefined,
  };
}

function breachEvidence({ place, pattern }: Difference, breaches: Breaches): readonly string[] {
  return sides.flatMap((side) =>
    breaches[side]
      .filter((violation) => placeName(violation.place) === placeName(place) && violation.pattern === pattern)
      .map(({ explanation }) => `${side} breaks the document: ${explanation}`),
  );
}

function ofViolation(violation: Violation, side: Side, { one, step }: StepInput): Sighting {
  const where = placeName(violation.place);
  return {
    fingerprint: fingerprintOf({
      cause: 'contract-breach',
      operation: one.operation,
      where,
      pointer: violation.pattern,
      keyword: violation.keyword,
    }),
    cause: 'contract-breach',
    severity: 'breaking',
    level: 'violation',
    side,
    operation: one.operation,
    where,
    pointer: violation.pattern,
    at: violation.pointer,
    step,
    confidence: 'certain',
    evidence: [violation.explanation],
    alternatives: [],
    difference: undefined,
    violation,
  };
}

function notedOf({ place, legacy, candidate }: Difference): Noted {
  return { where: placeName(place), legacy: shown(legacy), candidate: shown(candidate), reason: 'identity' };
}

function shown(fragment: Fragment): Bytes {
  return fragment.kind === 'absent' ? { text: 'absent' } : bytesOf(fragment.bytes);
}

/** Where in the request the constraint stands that the case breaks: `/body/score`, `/query/limit`; empty for valid cases. */
function requestPointer(validity: Validity): string {
  if (validity.kind === 'valid') return '';
  return `/${validity.where.replaceAll(' ', '/')}${validity.pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`;
}

function distinct(sightings: readonly Sighting[]): readonly Sighting[] {
  const seen = new Set<string>();
  return sightings.filter(({ fingerprint }) => !seen.has(fingerprint) && seen.add(fingerprint));
}

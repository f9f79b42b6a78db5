import { Bijection } from '../classify/noise/bijection.ts';
import { isCount } from '../classify/noise/count-name.ts';
import { judge } from '../classify/noise/judge.ts';
import { isPlainNumber, noiseKindOf } from '../classify/noise/learn.ts';
import { compareObservations } from '../compare/compare-observations.ts';
import { type Difference, placeName } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import type { OperationKey } from '../model/operation.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Pair } from '../model/side.ts';
import type { ExamineContext } from './examination.ts';
import { foldPlaces } from './fold-places.ts';

/** One step of a replay: both sides, and legacy beside its own other answer (of its twin, or of the replay before). */
export interface Relived {
  readonly sides: Pair<Observation>;
  readonly itself: Pair<Observation>;
}

/**
 * Remembers where legacy differs from itself, as far as the sides differ there too: where they agree on a value that
 * changes, it is state (a total, an item of a list that grows), and the next disagreement about it is a finding.
 */
export function learnNoise(scenario: Scenario, steps: readonly Relived[], context: ExamineContext): void {
  const bijection = new Bijection();
  for (const [step, { sides, itself }] of steps.entries()) {
    const operation = scenario.steps[step]?.operation;
    if (operation === undefined) continue;
    const changing = differencesOf(itself, operation, context);
    if (changing.length === 0) continue;
    const apart = new Set(differencesOf(sides, operation, context).map(placeOf));
    for (const difference of changing)
      if (apart.has(placeOf(difference)) && !isState(difference, changing))
        learn(difference, { operation, bijection }, context);
  }
}

function differencesOf(
  pair: Pair<Observation>,
  operation: OperationKey,
  context: ExamineContext,
): readonly Difference[] {
  const { differences } = compareObservations(pair, context.compare(operation));
  return foldPlaces(
    differences,
    { operation, outcome: pair.legacy.outcome, observations: [pair.legacy, pair.candidate] },
    context,
  );
}

function placeOf({ place, pattern }: Difference): string {
  return `${placeName(place)}\n${pattern}`;
}

/** A number that counts, or one of a list that holds other items now: no generator made it. */
function isState(difference: Difference, changing: readonly Difference[]): boolean {
  if (!isPlainNumber(difference)) return false;
  if (isCount(difference.pattern)) return true;
  const list = difference.pattern.lastIndexOf('/*');
  if (list < 0) return false;
  const item = difference.pattern.slice(0, list + 2);
  return changing.some(
    (other) =>
      (other.pattern === item || other.pattern.startsWith(`${item}/`)) && noiseKindOf(other) === undefined,
  );
}

function learn(
  difference: Difference,
  { operation, bijection }: { readonly operation: OperationKey; readonly bijection: Bijection },
  context: ExamineContext,
): void {
  const kind = noiseKindOf(difference);
  if (kind === undefined) return;
  const known = context.knowledge.kindAt(operation, difference);
  const contradicts =
    known === 'id' &&
    judge(difference, { ...context, operation, bijection, window: context.window() }).kind === 'contradicts';
  if (known !== undefined && !contradicts) return;
  const evidence =
    `legacy differs from itself at ${placeName(difference.place)} ${difference.pattern}`.trim();
  context.knowledge.learn(operation, difference, { kind: contradicts ? 'random' : kind, evidence });
}

import type { Steps } from '../../execute/execute.ts';
import type { Observation } from '../../model/observation.ts';
import type { OperationKey } from '../../model/operation.ts';
import type { Case, Scenario, Take } from '../../model/scenario.ts';
import type { ExamineContext } from '../examination.ts';
import { examine } from '../examine.ts';
import { afresh } from '../examine-context.ts';
import { learnNoise } from '../learn-noise.ts';
import type { Move } from './distilled.ts';
import type { Feature } from './feature.ts';

/** Legacy's answers to one scenario, of two times, and how many milliseconds lie between them. */
export interface Twice {
  readonly first: readonly Observation[];
  readonly again: readonly Observation[];
  readonly lag: number;
}

/** Where legacy, asked again, answers otherwise than noise explains: what stands there depends on what was sent in between. */
export function movesOf(
  scenario: Scenario,
  { first, again, lag }: Twice,
  context: ExamineContext,
): readonly Move[] {
  const steps: Steps = first.flatMap((legacy, at) => {
    const candidate = again[at];
    return candidate === undefined ? [] : [{ legacy, candidate }];
  });
  // What one scenario teaches of legacy against itself says nothing of another: each begins anew.
  const own: ExamineContext = {
    ...afresh(context),
    places: context.places,
    window: () => ({ ...context.window(), lags: [lag] }),
  };
  learnNoise(
    scenario,
    steps.map((pair) => ({ sides: pair, itself: pair })),
    own,
  );
  const located = examine(scenario, steps, own).sightings.filter(
    ({ difference }) => difference !== undefined,
  );
  return distinct(located.map((sighting) => moveOf(sighting, scenario.steps[sighting.step])));
}

function moveOf({ step, where, pointer }: Placed, one: Case | undefined): Move {
  const isRead = one !== undefined && isSafe(one);
  return {
    step,
    where: where.toLowerCase(),
    pointer: isRead || where === 'status' ? '' : wholeItem(pointer),
  };
}

/** Reading, not writing: where a total of what was asked about moves, the same first page of it says nothing. */
function isSafe({ method }: Pick<Case, 'method'>): boolean {
  return /^(GET|HEAD|OPTIONS)$/i.test(method);
}

/** The list's items where the place is in one: a list that holds other items moves as a whole. */
function wholeItem(pattern: string): string {
  return /^.*?\/\*(?=\/|$)/.exec(pattern)?.[0] ?? pattern;
}

function distinct(moves: readonly Move[]): readonly Move[] {
  const seen = new Set<string>();
  return moves.filter(({ step, where, pointer }) => {
    const key = `${step}\n${where}\n${pointer}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A place of an answer, as features and sightings have it. */
type Placed = Pick<Feature, 'step' | 'where' | 'pointer'>;

/** Whether the place is one of those that move, or stands in one. */
export function isMoved(moves: readonly Move[], { step, where, pointer }: Placed): boolean {
  return moves.some(
    (move) =>
      move.step === step &&
      move.where === where.toLowerCase() &&
      (move.where === 'status' || pointer === move.pointer || pointer.startsWith(`${move.pointer}/`)),
  );
}

/** Whether what the case shows at the place can be relied on alone: nothing moves there, nor the status that it came with. */
export function standsAlone(moves: readonly Move[], feature: Placed): boolean {
  return (
    !isMoved(moves, feature) && !moves.some(({ step, where }) => where === 'status' && step <= feature.step)
  );
}

/** The moves, and with them every step that takes a value from a place that moves: it is about whatever stands there. */
export function withCarried({ steps }: Scenario, moves: readonly Move[]): readonly Move[] {
  const all = [...moves];
  for (const [step, one] of steps.entries())
    if (takesOf(one).some((take) => isMoved(all, { step: take.step, ...placeOfTake(take) })))
      all.push({ step, where: 'status', pointer: '' }, { step, where: 'response body', pointer: '' });
  return distinct(all);
}

function takesOf({ target, headers, body }: Case): readonly Take[] {
  const pieces = [
    target,
    ...headers.map(({ value }) => value),
    ...(body.kind === 'text' ? [body.text] : []),
  ].flat();
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.take]));
}

function placeOfTake(take: Take): Omit<Placed, 'step'> {
  return take.kind === 'response header'
    ? { where: `response header ${take.name}`, pointer: '' }
    : { where: 'response body', pointer: take.pointer.replace(/\/\d+(?=\/|$)/g, '/*') };
}

/** Whether the request asks about the store as a whole: it names nothing that the scenario made before. Filters by other values do not narrow it. */
export function asksOfAll(one: Case): boolean {
  const takes = takesOf(one);
  const isRead = isSafe(one) && !pathTakes(one);
  return takes.length === 0 || (isRead && !takes.some(namesSomething));
}

/** Fields that say what a list says, or how much. */
const listFields = ['etag', 'last-modified', 'link', 'content-range', 'x-total-count'];

/**
 * Where a scenario reads a list that other cases add to: what it holds depends on them, whether or not legacy, asked
 * twice in a row, shows it. `operations` are those that the campaign sends.
 */
export function listMoves({ steps }: Scenario, operations: readonly OperationKey[]): readonly Move[] {
  const writing = operations.filter((key) => !isSafe({ method: methodOf(key) }));
  const written = new Set(writing.map(collectionOf).filter((name) => name !== undefined));
  return steps.flatMap((one, step) => {
    if (!isSafe(one) || isNarrowed(one) || !written.has(collectionOf(one.operation) ?? '')) return [];
    const headers = listFields.map((name): Move => ({ step, where: `response header ${name}`, pointer: '' }));
    return [{ step, where: 'response body', pointer: '' }, ...headers];
  });
}

function methodOf(key: OperationKey): string {
  return key.slice(0, key.indexOf(' '));
}

/** The last fixed segment of the path, where nothing but the collection is named: `comments` of `/posts/{id}/comments`. */
function collectionOf(key: OperationKey): string | undefined {
  const last = key.slice(key.lastIndexOf('/') + 1);
  return last.includes('{') ? undefined : last;
}

/** Whether the request's own address names something that the scenario made. */
function isNarrowed(one: Case): boolean {
  const takes = one.target.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.take]));
  return pathTakes(one) || takes.some(namesSomething);
}

/** Whether a step takes an item of a list: it is about whatever stands there. */
export function takesFromList({ steps }: Scenario): boolean {
  return steps
    .flatMap(takesOf)
    .some((take) => take.kind !== 'response header' && /\/\d+(\/|$)/.test(take.pointer));
}

function pathTakes({ target }: Case): boolean {
  const query = target.findIndex((piece) => typeof piece === 'string' && piece.includes('?'));
  return target.slice(0, query === -1 ? target.length : query).some((piece) => typeof piece !== 'string');
}

function namesSomething(take: Take): boolean {
  if (take.part !== undefined) return take.part.kind === 'path';
  return take.kind === 'response header' || /(id|uuid|guid|key|slug)$/i.test(take.pointer);
}

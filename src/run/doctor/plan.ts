import type { Operation } from '../../model/operation.ts';
import type { Noise } from '../../model/report.ts';
import { derivedSeed, type Seed } from '../../model/seed.ts';
import { documentedPlaces, inputNames } from './documented.ts';
import type { Drift } from './drift.ts';
import { headerPlace, wholeBody } from './mutate.ts';
import type { Mutator } from './mutator.ts';
import { answerMutators, headerMutators, valueMutators } from './mutators/table.ts';
import { type PlantPlace, placeKey } from './observed.ts';

/** What planning needs to know. */
export interface PlanInput {
  readonly operations: readonly Operation[];
  readonly observed: ReadonlyMap<string, PlantPlace>;
  /** Where legacy differs from itself. */
  readonly noise: readonly Noise[];
  readonly seed: Seed;
  readonly most: number;
  /** Which of the drifts legacy's own answers can show. */
  readonly showing: (drifts: readonly Drift[]) => ReadonlySet<Drift>;
}

/** Drifts to plant, and those of them that no answer of legacy can show. */
export interface Plan {
  readonly showing: readonly Drift[];
  readonly hidden: readonly Drift[];
}

/** Drifts spread over operations, then over mutators, then over places; the same seed plans the same. */
export function planDrifts(input: PlanInput): Plan {
  const volatile = new Set(
    input.noise.map(({ operation, where, pointer }) => `${operation}\n${where}\n${pointer}`),
  );
  const places = placesOf(input);
  const all = places.flatMap((place) => driftsAt(place, volatile));
  const showing = input.showing(all);
  const taken = inputNames(input.operations);
  const possible = all.filter((drift) => showing.has(drift) || isPossible(drift, taken));
  const byOperation = input.operations.map(({ key }) =>
    spread(
      possible.filter(({ operation }) => operation === key),
      input.seed,
    ),
  );
  const chosen = inTurn(byOperation).slice(0, input.most);
  return {
    showing: chosen.filter((drift) => showing.has(drift)),
    hidden: chosen.filter((drift) => !showing.has(drift)),
  };
}

/** Whether the drift could happen though no answer showed it: requests can bring such a text, or it takes no special value. */
function isPossible({ mutator, pattern, success }: Drift, taken: ReadonlySet<string>): boolean {
  if (mutator.circumstantial !== true) return true;
  const isText = mutator.kind === 'value' && mutator.of.every((kind) => kind === 'prose');
  return success && isText && taken.has(pattern.split('/').at(-1) ?? '');
}

/** What was seen, and what the document promises beside. */
function placesOf({ operations, observed }: PlanInput): readonly PlantPlace[] {
  const places = new Map(observed);
  for (const operation of operations) {
    const promised: readonly Omit<PlantPlace, 'kinds'>[] = [
      'status',
      headerPlace('content-type'),
      'response body',
    ].map((where) => ({ operation: operation.key, success: true, where, pattern: wholeBody }));
    const body = documentedPlaces(operation);
    for (const place of body.length === 0 ? promised.slice(0, 1) : promised) {
      const key = placeKey(place);
      if (!places.has(key)) places.set(key, { ...place, kinds: new Set() });
    }
    for (const { pattern, kinds } of body) {
      const place = { operation: operation.key, success: true, where: 'response body', pattern };
      const seen = places.get(placeKey(place))?.kinds ?? [];
      places.set(placeKey(place), { ...place, kinds: new Set([...seen, ...kinds]) });
    }
  }
  return [...places.values()];
}

function isMember(pattern: string): boolean {
  return pattern !== '' && !pattern.endsWith('/*');
}

function driftsAt(place: PlantPlace, volatile: ReadonlySet<string>): readonly Drift[] {
  const { operation, success, where, pattern } = place;
  const isVolatile = volatile.has(`${operation}\n${where}\n${pattern}`);
  return mutatorsFor(place, isVolatile).map((mutator) => ({ operation, success, where, pattern, mutator }));
}

function mutatorsFor(
  { success, where, pattern, kinds }: PlantPlace,
  isVolatile: boolean,
): readonly Mutator[] {
  if (where === 'status' || where === 'reason')
    return success ? answerMutators.filter(({ place }) => place === where) : [];
  if (where !== 'response body')
    return headerMutators.filter(
      ({ of }) => of === undefined || of.some((name) => headerPlace(name) === where),
    );
  const whole = pattern === '' ? answerMutators.filter(({ place }) => place === 'body') : [];
  const values = valueMutators.filter(
    ({ of, changesValueOnly, ofMember }) =>
      of.some((kind) => kinds.has(kind)) &&
      !(isVolatile && changesValueOnly) &&
      !(ofMember && !isMember(pattern)),
  );
  return [...whole, ...values];
}

/** One drift of each mutator in turn; places drawn from the seed. */
function spread(drifts: readonly Drift[], seed: Seed): readonly Drift[] {
  const drawn = drifts
    .map((drift) => ({
      drift,
      draw: derivedSeed(
        seed,
        'plant',
        drift.mutator.name,
        drift.operation,
        drift.where,
        drift.pattern,
        String(drift.success),
      ),
    }))
    .sort((one, other) => (one.draw < other.draw ? -1 : 1));
  const byMutator = new Map<Mutator, Drift[]>();
  for (const { drift } of drawn) {
    const group = byMutator.get(drift.mutator);
    if (group === undefined) byMutator.set(drift.mutator, [drift]);
    else group.push(drift);
  }
  return inTurn([...byMutator.values()]);
}

function inTurn<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    groups.flatMap((group) => group.slice(at, at + 1)),
  ).flat();
}

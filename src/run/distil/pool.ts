import type { Observation } from '../../model/observation.ts';
import type { Fingerprint } from '../../model/report.ts';
import type { Scenario } from '../../model/scenario.ts';
import { sizeOf } from '../findings.ts';
import type { Sighting } from '../sighting.ts';
import type { Catalogue } from './catalogue.ts';
import { answersOf } from './distilled.ts';
import { type Feature, featureText } from './feature.ts';
import { takesFromList } from './moves.ts';

/** A scenario that may be kept, with what legacy answered to it and the findings it showed. */
export interface Witness {
  readonly scenario: Scenario;
  readonly observations: readonly Observation[];
  readonly sightings: readonly Sighting[];
  readonly cost: number;
  /** How many scenarios were offered before. */
  readonly order: number;
}

/** For each feature that many of the cheapest scenarios that show it are remembered. */
const holdersKept = 6;

/** Times that a scenario about whatever a list holds costs more: a fresh store may hold nothing of the kind. */
const borrowedCost = 8;

interface Holder {
  readonly witness: Witness;
  readonly cost: number;
}

/** Remembers, of all scenarios of a campaign, the cheap ones of each feature: memory does not grow with the campaign. */
export class Pool {
  readonly #catalogue: Catalogue;
  readonly #holders = new Map<string, Holder[]>();
  /** Scenarios that were offered. */
  offered = 0;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Takes a scenario in, if legacy answered all of it. */
  offer(scenario: Scenario, observations: readonly Observation[], sightings: readonly Sighting[]): void {
    const order = this.offered;
    this.offered += 1;
    const answers = answersOf(observations);
    if (answers === undefined || observations.length < scenario.steps.length) return;
    const bytes = answers.reduce((sum, { body }) => sum + body.length, 0);
    const size = sizeOf({ scenario, shrink: () => [] }) + Math.ceil(bytes / 4);
    const cost = takesFromList(scenario) ? size * borrowedCost : size;
    const witness = { scenario, observations, sightings, cost, order };
    const shown = [...this.#catalogue.featuresOf(scenario, observations), ...sightings.map(sightingFeature)];
    for (const text of new Set(shown.map(featureText))) this.#hold(text, witness);
  }

  /** The scenarios remembered, in the order in which they were offered. */
  witnesses(): readonly Witness[] {
    const witnesses = [...new Set([...this.#holders.values()].flat().map(({ witness }) => witness))];
    return witnesses.sort((one, other) => one.order - other.order);
  }

  #hold(text: string, witness: Witness): void {
    const known = this.#holders.get(text) ?? [];
    this.#holders.set(text, known);
    if (known.length >= holdersKept && witness.cost >= (known.at(-1)?.cost ?? 0)) return;
    const at = known.findIndex(({ cost }) => cost > witness.cost);
    known.splice(at === -1 ? known.length : at, 0, { witness, cost: witness.cost });
    if (known.length > holdersKept) known.pop();
  }
}

/** A finding as a feature of the case that shows it. */
export function sightingFeature({ operation, step, where, pointer, cause, fingerprint }: Sighting): Feature {
  return { operation, step, status: '', where, pointer, shows: `${cause} ${fingerprint}` };
}

/** The features of a witness: what legacy's answers show, and those of its findings that were confirmed. */
export function featuresOf(
  { scenario, observations, sightings }: Witness,
  { catalogue, confirmed }: { readonly catalogue: Catalogue; readonly confirmed: ReadonlySet<Fingerprint> },
): readonly Feature[] {
  return [
    ...catalogue.featuresOf(scenario, observations),
    ...sightings.filter(({ fingerprint }) => confirmed.has(fingerprint)).map(sightingFeature),
  ];
}

import type { Steps } from '../../execute/execute.ts';
import type { Sighting } from '../sighting.ts';
import type { Catalogue } from './catalogue.ts';
import type { Distilled, DistilledCase } from './distilled.ts';
import { type Feature, featureText } from './feature.ts';
import { isMoved } from './moves.ts';
import { recordedObservations } from './play.ts';

/** Everything that legacy showed in the cases of a file. */
export class LegacyShown {
  readonly #catalogue: Catalogue;
  readonly #texts: ReadonlySet<string>;
  /** What members of a name show, wherever they stand: an item of a list is a thing that other answers show too. */
  readonly #members: ReadonlySet<string>;

  constructor({ head, cases }: Distilled, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    const read = (): readonly Feature[] =>
      cases.flatMap(({ scenario, first, again }) =>
        [first, ...(again === undefined ? [] : [again])].flatMap((recording) =>
          catalogue.featuresOf(scenario, recordedObservations(scenario, recording, head.host)),
        ),
      );
    // Twice: the first reading teaches which members objects can lack.
    read();
    const features = read();
    this.#texts = new Set(features.map(featureText));
    this.#members = new Set(features.map(memberText));
  }

  /** Whether a difference stands where legacy's answers depend on the store, and the candidate shows nothing there that legacy never did. */
  isState(
    { difference, level, step, where, pointer }: Sighting,
    { one, steps }: { readonly one: DistilledCase; readonly steps: Steps },
  ): boolean {
    // Another spelling of the same value has nothing to do with what the store holds.
    if (difference === undefined || level === 'spelling') return false;
    if (!isMoved(one.moves, { step, where, pointer })) return false;
    const answers = steps.map(({ candidate }) => candidate);
    return this.#catalogue
      .featuresOf(one.scenario, answers)
      .filter((feature) => feature.step === step && feature.where === where.toLowerCase())
      .filter((feature) => (where === 'status' ? feature.shows === '' : feature.pointer === pointer))
      .every((feature) => this.#has(feature));
  }

  #has(feature: Feature): boolean {
    const isInItem = feature.pointer.includes('/*/');
    return this.#texts.has(featureText(feature)) || (isInItem && this.#members.has(memberText(feature)));
  }
}

function memberText({ where, pointer, shows }: Feature): string {
  return `${where} ${pointer.split('/').at(-1)}: ${shows}`;
}

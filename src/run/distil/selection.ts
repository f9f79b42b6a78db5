import type { Observation } from '../../model/observation.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { ExamineContext } from '../examination.ts';
import { statusOf } from '../tally.ts';
import { leastCover } from './cover.ts';
import type { Move } from './distilled.ts';
import { type Feature, featureText } from './feature.ts';
import { asksOfAll, listMoves, movesOf, standsAlone, withCarried } from './moves.ts';
import type { Witness } from './pool.ts';

/** What choosing needs. */
export interface SelectionInput {
  readonly witnesses: readonly Witness[];
  readonly featuresOf: (witness: Witness) => readonly Feature[];
  /** Asks legacy once more. */
  readonly ask: (scenario: Scenario) => Promise<readonly Observation[]>;
  readonly context: ExamineContext;
  readonly over: () => boolean;
}

/** A witness that is kept, with legacy's second answers and what moves in them. */
export interface Kept {
  readonly witness: Witness;
  readonly again: readonly Observation[];
  readonly moves: readonly Move[];
  /** What it shows, and what of that it shows where nothing moves. */
  readonly features: readonly string[];
  readonly alone: readonly string[];
}

interface Asked {
  readonly again: readonly Observation[];
  readonly moves: readonly Move[];
}

/** Choices after which what turned out to depend on the store is kept all the same. */
const mostRounds = 8;

/**
 * Chooses the least set of scenarios that shows every feature. Each is sent to legacy once more: what it shows where its answer
 * depends on what other cases left behind counts only if no scenario shows it that stands alone.
 */
export class Selection {
  readonly #input: SelectionInput;
  readonly #features: ReadonlyMap<Witness, readonly Feature[]>;
  readonly #asked = new Map<Witness, Asked>();
  /** Moves in answers to requests about the store as a whole: others of the same kind move there too, seen or not. */
  readonly #ofAll = new Map<string, Move[]>();

  constructor(input: SelectionInput) {
    this.#input = input;
    // Twice: the first reading teaches which members objects can lack.
    for (const witness of input.witnesses) input.featuresOf(witness);
    this.#features = new Map(input.witnesses.map((witness) => [witness, input.featuresOf(witness)]));
  }

  /** The witnesses kept, in the order in which they were sent. */
  async choose(): Promise<readonly Kept[]> {
    let alone = this.#chooseAlone();
    for (let round = 0; round < mostRounds && !this.#input.over(); round += 1) {
      const fresh = alone.filter((witness) => !this.#asked.has(witness));
      if (fresh.length === 0) break;
      await this.#askAll(fresh);
      alone = this.#chooseAlone();
    }
    const covered = new Set(alone.flatMap((witness) => this.#textsOf(witness, true)));
    const others = this.#cover(false, covered).filter((witness) => !alone.includes(witness));
    const kept = [...alone, ...others];
    await this.#askAll(kept.filter((witness) => !this.#asked.has(witness)));
    return kept.sort((one, other) => one.order - other.order).flatMap((witness) => this.#keptOf(witness));
  }

  #chooseAlone(): readonly Witness[] {
    return this.#cover(true, new Set());
  }

  #cover(onlyAlone: boolean, covered: ReadonlySet<string>): readonly Witness[] {
    const { witnesses } = this.#input;
    const items = witnesses.map((witness) => ({
      cost: witness.cost,
      features: this.#textsOf(witness, onlyAlone),
    }));
    return leastCover(items, covered).flatMap((index) => witnesses[index] ?? []);
  }

  async #askAll(witnesses: readonly Witness[]): Promise<void> {
    const { ask, over, context } = this.#input;
    for (const witness of witnesses) {
      if (over()) return;
      const { scenario, observations: first } = witness;
      const again = await ask(scenario);
      const moves = movesOf(scenario, { first, again, lag: sentAt(again) - sentAt(first) }, context);
      this.#asked.set(witness, { again, moves });
      for (const move of moves) this.#spread(move, witness);
    }
  }

  #spread(move: Move, { scenario, observations }: Witness): void {
    const one = scenario.steps[move.step];
    if (one === undefined || move.where === 'status' || !asksOfAll(one)) return;
    const key = kindOf(one.operation, observations[move.step]);
    const known = this.#ofAll.get(key) ?? [];
    const isNew = known.every(({ where, pointer }) => where !== move.where || pointer !== move.pointer);
    if (isNew) this.#ofAll.set(key, [...known, move]);
  }

  #movesOf(witness: Witness): readonly Move[] {
    const { scenario, observations } = witness;
    const operations = [...this.#input.context.contracts.keys()];
    const own = [...(this.#asked.get(witness)?.moves ?? []), ...listMoves(scenario, operations)];
    const spread = scenario.steps.flatMap((one, step): readonly Move[] =>
      asksOfAll(one)
        ? (this.#ofAll.get(kindOf(one.operation, observations[step])) ?? []).map((move) => ({
            ...move,
            step,
          }))
        : [],
    );
    const missing = spread.filter(
      (move) =>
        !own.some(
          ({ step, where, pointer }) =>
            step === move.step && where === move.where && pointer === move.pointer,
        ),
    );
    return withCarried(scenario, [...own, ...missing]);
  }

  #textsOf(witness: Witness, onlyAlone: boolean): readonly string[] {
    const moves = onlyAlone ? this.#movesOf(witness) : [];
    const features = this.#features.get(witness) ?? [];
    return features.filter((feature) => standsAlone(moves, feature)).map(featureText);
  }

  #keptOf(witness: Witness): readonly Kept[] {
    const asked = this.#asked.get(witness);
    if (asked === undefined) return [];
    return [
      {
        witness,
        again: asked.again,
        moves: this.#movesOf(witness),
        features: this.#textsOf(witness, false),
        alone: this.#textsOf(witness, true),
      },
    ];
  }
}

/** Milliseconds since the start of the run at which the first step was sent. */
export function sentAt(observations: readonly Observation[]): number {
  return observations[0]?.outcome.timing.sentAt ?? 0;
}

function kindOf(operation: string, observation: Observation | undefined): string {
  return `${operation}\n${observation === undefined ? '' : statusOf(observation.outcome)}`;
}

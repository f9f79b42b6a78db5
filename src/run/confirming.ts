import type { Fingerprint } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import type { Drawn } from '../model/source.ts';
import { confirm } from './confirm.ts';
import type { ExamineContext } from './examination.ts';
import { examine } from './examine.ts';
import type { Evidence, Findings } from './findings.ts';
import type { Sender } from './sender.ts';
import type { Sighting } from './sighting.ts';

/** What confirming works with. */
export interface ConfirmingInput {
  readonly settings: Pick<Settings, 'confirmations'>;
  readonly context: ExamineContext;
  readonly findings: Findings;
  readonly sender: Sender;
  /** Hears of every finding, once it is one. */
  readonly found: (sighting: Sighting) => void;
}

/** Sends again what showed something new, and takes it in as what it proves to be: a finding, noise, or neither. */
export class Confirming {
  readonly #input: ConfirmingInput;

  constructor(input: ConfirmingInput) {
    this.#input = input;
  }

  /** Confirms what is not known yet; each scenario is sent again once, whatever it showed. */
  async all(fresh: readonly Evidence[]): Promise<void> {
    const { findings, sender } = this.#input;
    const scenarios = new Map<Drawn, Evidence[]>();
    for (const evidence of fresh) {
      if (findings.knows(evidence.sighting.fingerprint)) findings.count(evidence);
      else scenarios.set(evidence.drawn, [...(scenarios.get(evidence.drawn) ?? []), evidence]);
    }
    for (const evidences of scenarios.values()) {
      if (sender.isOver) return;
      await this.#oneScenario(evidences);
    }
  }

  async #oneScenario(evidences: readonly Evidence[]): Promise<void> {
    const { findings, settings, sender, context } = this.#input;
    const unknown = evidences.filter(({ sighting }) => !findings.knows(sighting.fingerprint));
    for (const evidence of evidences) findings.count(evidence);
    const [one] = unknown;
    if (one === undefined) return;
    const { scenario } = one.drawn;
    const { seen, tries } = await confirm(
      scenario,
      { replay: (again) => sender.replay(again), tries: settings.confirmations, first: one.steps },
      context,
    );
    const left = new Set(
      examine(scenario, one.steps, context).sightings.map(({ fingerprint }) => fingerprint),
    );
    for (const evidence of unknown) this.#takeIn(evidence, { seen, tries, left });
  }

  #takeIn(
    evidence: Evidence,
    {
      seen,
      tries,
      left,
    }: {
      readonly seen: ReadonlyMap<Fingerprint, number>;
      readonly tries: number;
      /** What the first answers show, now that noise was learned. */
      readonly left: ReadonlySet<Fingerprint>;
    },
  ): void {
    const { fingerprint } = evidence.sighting;
    const times = seen.get(fingerprint) ?? 0;
    const state = !left.has(fingerprint) ? 'noise' : times > 0 ? 'confirmed' : 'unconfirmed';
    this.#input.findings.add(evidence, { state, tries, seen: times });
    if (state === 'confirmed') this.#input.found(evidence.sighting);
  }
}

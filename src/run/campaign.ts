import type { Steps } from '../execute/execute.ts';
import type { Fault } from '../model/fault.ts';
import type { OperationKey } from '../model/operation.ts';
import type { Fingerprint } from '../model/report.ts';
import type { Scenario } from '../model/scenario.ts';
import { derivedSeed } from '../model/seed.ts';
import type { Settings } from '../model/settings.ts';
import type { Drawn, ScenarioSource } from '../model/source.ts';
import { Builds } from './builds.ts';
import { claimsOf } from './claims.ts';
import { confirm, type Replay } from './confirm.ts';
import { Confirming } from './confirming.ts';
import type { Listener } from './events.ts';
import type { Examination, ExamineContext } from './examination.ts';
import { examine } from './examine.ts';
import { afresh } from './examine-context.ts';
import { type Evidence, Findings } from './findings.ts';
import { History } from './history.ts';
import { runLanes } from './lanes.ts';
import { NotedOnce } from './noted-once.ts';
import { resetSides } from './reset-sides.ts';
import { Schedule, type Slot } from './schedule.ts';
import { Sender } from './sender.ts';
import { settle } from './settle.ts';
import { SharedViolations } from './shared-violations.ts';
import type { Look } from './shrink.ts';
import { shrinkFindings } from './shrink-findings.ts';
import type { Connections } from './sides.ts';
import type { Sighting } from './sighting.ts';
import { statusOf, Tally } from './tally.ts';

/** What a campaign works with. */
export interface CampaignInput {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<OperationKey, ScenarioSource>;
  readonly quota: ReadonlyMap<OperationKey, number>;
  readonly connections: Connections;
  readonly context: ExamineContext;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  readonly listener: Listener;
  /** Gets every scenario of the schedule, with the answers and what they showed at first sight. */
  readonly witness?: (scenario: Scenario, steps: Steps, sightings: readonly Sighting[]) => void;
}

/** A case that was drawn, and one that both sides answered. */
interface DrawnSlot extends Slot {
  readonly drawn: Drawn;
}
interface AnsweredSlot extends DrawnSlot {
  readonly steps: Steps;
}

/** Milliseconds for making scenarios smaller where nobody says: a third of what came before, within bounds. */
function shareOf(spent: number): number {
  return Math.min(30_000, Math.max(5_000, spent / 3));
}

/** Draws scenarios, sends them to both sides, and keeps what they show: confirmed, counted, shrunk. */
export class Campaign {
  readonly findings: Findings = new Findings();
  readonly tally: Tally;
  readonly shared: SharedViolations = new SharedViolations();
  readonly noted: NotedOnce = new NotedOnce();
  readonly builds: Builds;
  readonly #input: CampaignInput;
  readonly #sender: Sender;
  readonly #confirming: Confirming;
  readonly #history = new History();
  readonly #schedule: Schedule;
  #isBegun = false;

  constructor(input: CampaignInput) {
    this.#input = input;
    this.tally = new Tally([...input.quota.keys()]);
    this.builds = new Builds(input.settings.builds);
    this.#schedule = new Schedule(input.quota, {
      byTime: input.settings.budget !== undefined,
      endless: input.settings.untilQuiet,
    });
    this.#sender = new Sender({ ...input, requested: () => (this.tally.requests += 1) });
    this.#confirming = new Confirming({
      ...input,
      findings: this.findings,
      sender: this.#sender,
      found: (finding) => {
        this.#schedule.renew();
        input.listener({ kind: 'found', finding });
      },
    });
  }

  /** The fault that ended the campaign early, if one did. */
  get fault(): Fault | undefined {
    return this.#sender.fault;
  }

  /** Sends every case of the schedule, as many at once as the settings say. */
  async send(): Promise<void> {
    const { settings, context } = this.#input;
    this.#begin();
    const fresh: Evidence[] = [];
    const claims = claimsOf([...context.contracts.values()].map(({ operation }) => operation));
    await runLanes({
      width: settings.concurrency,
      next: () => this.#draw(),
      claims: ({ drawn }) => claims(drawn.scenario),
      start: (slot) => this.#sendCase(slot),
      settle: (answered) => this.#judge(answered, fresh),
      wantsQuiet: () => fresh.length > 0,
      quiet: () => this.#confirming.all(fresh.splice(0)),
    });
  }

  /** Looks for the smallest scenario of every confirmed finding, within the budget. */
  async shrink(): Promise<void> {
    const { settings, listener, clock } = this.#input;
    const all = settings.shrinkTimeTotal ?? shareOf(clock());
    await shrinkFindings({
      settings,
      findings: this.findings,
      look: (scenario) => this.#look(scenario),
      clock,
      end: clock() + all,
      over: () => this.#sender.isOver,
      progress: (done, total) => listener({ kind: 'shrinking', done, total }),
    });
    await settle(this.findings, {
      look: (scenario) => this.#lookAfresh(scenario),
      history: this.#history,
      clock,
      over: () => this.#sender.isOver,
      time: { all, each: settings.shrinkTime },
      tries: settings.shrinkTries,
    });
  }

  /** Whether the campaign's document has the operation and the user wants it sent. */
  covers(operation: OperationKey): boolean {
    return this.#input.context.contracts.has(operation);
  }

  /** Sends a scenario that showed a finding in an earlier run, and takes in what it shows now; brings that back, confirmed. */
  async recall(drawn: Drawn): Promise<readonly Fingerprint[]> {
    this.#begin();
    const { steps, sightings } = await this.#look(drawn.scenario);
    const fresh = sightings.map((sighting) => ({ sighting, drawn, steps }));
    await this.#confirming.all(fresh);
    return sightings
      .map(({ fingerprint }) => fingerprint)
      .filter((fingerprint) => this.findings.get(fingerprint)?.state === 'confirmed');
  }

  /** Tells that it goes on from here, before anything is found. */
  #begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    const { listener, quota } = this.#input;
    listener({ kind: 'started', operations: quota.size, cases: this.#schedule.total });
  }

  /** The next case, drawn; an operation that has no source is passed over. */
  #draw(): DrawnSlot | undefined {
    while (!this.#sender.isOver && !this.#isSpent()) {
      const slot = this.#schedule.next();
      if (slot === undefined) return undefined;
      const drawn = this.#input.sources.get(slot.operation)?.at(slot.index);
      if (drawn !== undefined) return { ...slot, drawn };
    }
    return undefined;
  }

  #isSpent(): boolean {
    const { settings, clock } = this.#input;
    return settings.budget !== undefined && clock() >= settings.budget;
  }

  async #sendCase(slot: DrawnSlot): Promise<AnsweredSlot | undefined> {
    if (this.#sender.isOver) return undefined;
    const { settings, clock } = this.#input;
    const begun = clock();
    const order = derivedSeed(settings.seed, 'order', slot.operation, slot.index);
    const first = order % 2n === 0n ? 'legacy' : 'candidate';
    const steps = await this.#sender.send(slot.drawn.scenario, first);
    this.#schedule.spend(slot.operation, clock() - begun);
    return this.#input.signal.aborted ? undefined : { ...slot, steps };
  }

  #judge({ operation, drawn, steps }: AnsweredSlot, fresh: Evidence[]): void {
    const { context, listener } = this.#input;
    this.tally.count(drawn.scenario, steps);
    const asked = steps.at(-1);
    if (asked !== undefined) this.#schedule.see(operation, statusOf(asked.legacy.outcome));
    const examination = examine(drawn.scenario, steps, context);
    this.#keep(examination, steps);
    this.#history.note(drawn, steps);
    this.#input.witness?.(drawn.scenario, steps, examination.sightings);
    for (const sighting of examination.sightings) {
      const evidence = { sighting, drawn, steps };
      if (this.findings.knows(sighting.fingerprint)) this.findings.count(evidence);
      else fresh.push(evidence);
    }
    listener({
      kind: 'case',
      done: this.tally.cases,
      total: this.#schedule.total,
      operation,
      reached: this.tally.reached().length,
    });
  }

  #keep({ shared, noted }: Examination, steps: Steps): void {
    for (const sighting of shared) this.shared.add(sighting);
    for (const one of noted) this.noted.add(one);
    for (const pair of steps) this.builds.see(pair);
  }

  async #look(scenario: Scenario): ReturnType<Look> {
    const steps = await this.#sender.send(scenario);
    return { steps, sightings: examine(scenario, steps, this.#input.context).sightings };
  }

  /** Sends a scenario as `replay` does, which knows nothing of this run. */
  async #lookAfresh(scenario: Scenario): ReturnType<Look> {
    const { settings, signal } = this.#input;
    const context = afresh(this.#input.context);
    await resetSides(settings, signal);
    const first = await this.#sender.send(scenario);
    const replay = (again: Scenario): ReturnType<Replay> => this.#sender.replay(again);
    await confirm(scenario, { replay, tries: 1, first }, context);
    return { steps: first, sightings: examine(scenario, first, context).sightings };
  }
}

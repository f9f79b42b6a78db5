import { executeAlone, executeScenario, type Send, type Steps } from '../execute/execute.ts';
import { Fault } from '../model/fault.ts';
import type { OperationKey } from '../model/operation.ts';
import type { Fingerprint } from '../model/report.ts';
import type { Scenario } from '../model/scenario.ts';
import { derivedSeed } from '../model/seed.ts';
import type { Settings } from '../model/settings.ts';
import type { Side } from '../model/side.ts';
import type { Drawn, ScenarioSource } from '../model/source.ts';
import { Builds } from './builds.ts';
import { claimsOf } from './claims.ts';
import { confirm } from './confirm.ts';
import type { Listener } from './events.ts';
import type { Examination, ExamineContext } from './examination.ts';
import { examine } from './examine.ts';
import { afresh } from './examine-context.ts';
import { type Entry, type Evidence, Findings } from './findings.ts';
import { History } from './history.ts';
import { runLanes } from './lanes.ts';
import { NotedOnce } from './noted-once.ts';
import { resetSides } from './reset-sides.ts';
import { Schedule, type Slot } from './schedule.ts';
import { settle } from './settle.ts';
import { SharedViolations } from './shared-violations.ts';
import { type Look, shrink } from './shrink.ts';
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

/** Milliseconds that a scenario took. */
function timeOf(steps: Steps): number {
  return steps.reduce(
    (sum, { legacy, candidate }) =>
      sum + Math.max(legacy.outcome.timing.total, candidate.outcome.timing.total),
    0,
  );
}

/** Draws scenarios, sends them to both sides, and keeps what they show: confirmed, counted, shrunk. */
export class Campaign {
  readonly findings: Findings = new Findings();
  readonly tally: Tally;
  readonly shared: SharedViolations = new SharedViolations();
  readonly noted: NotedOnce = new NotedOnce();
  readonly builds: Builds;
  readonly #input: CampaignInput;
  readonly #send: Connections['send'];
  readonly #twin: Send | undefined;
  readonly #history = new History();
  readonly #failures: Record<Side, number> = { legacy: 0, candidate: 0 };
  #fault: Fault | undefined;

  constructor(input: CampaignInput) {
    this.#input = input;
    this.tally = new Tally([...input.quota.keys()]);
    this.builds = new Builds(input.settings.builds);
    this.#send = {
      legacy: this.#counted(input.connections.send.legacy),
      candidate: this.#counted(input.connections.send.candidate),
    };
    this.#twin = input.connections.twin && this.#counted(input.connections.twin);
  }

  /** The fault that ended the campaign early, if one did. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Sends every case of the schedule, as many at once as the settings say. */
  async send(): Promise<void> {
    const { settings, quota, listener, context } = this.#input;
    const schedule = new Schedule(quota, {
      byTime: settings.budget !== undefined,
      endless: settings.untilQuiet,
    });
    listener({ kind: 'started', operations: quota.size, cases: schedule.total });
    const fresh: Evidence[] = [];
    const claims = claimsOf([...context.contracts.values()].map(({ operation }) => operation));
    await runLanes({
      width: settings.concurrency,
      next: () => this.#draw(schedule),
      claims: ({ drawn }) => claims(drawn.scenario),
      start: (slot) => this.#sendCase(slot, schedule),
      settle: (answered) => this.#judge(answered, { schedule, fresh }),
      wantsQuiet: () => fresh.length > 0,
      quiet: () => this.#confirmAll(fresh.splice(0), schedule),
    });
  }

  /** Looks for the smallest scenario of every confirmed finding, within the budget. */
  async shrink(): Promise<void> {
    const { settings, listener, clock } = this.#input;
    const entries = this.findings.confirmed();
    const all = settings.shrinkTimeTotal ?? shareOf(clock());
    const end = clock() + all;
    for (const [done, entry] of entries.entries()) {
      if (this.#over() || clock() > end) break;
      if (timeOf(entry.steps) > settings.shrinkTime) continue;
      listener({ kind: 'shrinking', done, total: entries.length });
      const meanwhile = (evidence: Evidence): void => this.findings.offer(evidence);
      const start = await this.#standing(entry, () => clock() > end || this.#over());
      if (start === undefined) continue;
      const until = Math.min(end, clock() + settings.shrinkTime);
      const budget = { tries: settings.shrinkTries, expired: () => clock() > until || this.#over() };
      const smallest = await shrink(start, (scenario) => this.#look(scenario), { budget, meanwhile });
      Object.assign(entry, smallest, { shrunk: true });
    }
    await settle(this.findings, {
      look: (scenario) => this.#lookAfresh(scenario),
      history: this.#history,
      clock,
      over: () => this.#over(),
      time: { all, each: settings.shrinkTime },
      tries: settings.shrinkTries,
    });
  }

  /** The smallest scenario of a finding, or else the latest one, that shows it now. */
  async #standing(entry: Entry, expired: () => boolean): Promise<Evidence | undefined> {
    const { fingerprint } = entry.sighting;
    for (const drawn of [entry.drawn, ...entry.own, ...entry.latest]) {
      if (expired()) return undefined;
      const { steps, sightings } = await this.#look(drawn.scenario);
      const sighting = sightings.find((one) => one.fingerprint === fingerprint);
      if (sighting !== undefined) return { sighting, drawn, steps };
    }
    return undefined;
  }

  /** Whether the campaign's document has the operation and the user wants it sent. */
  covers(operation: OperationKey): boolean {
    return this.#input.context.contracts.has(operation);
  }

  /** Sends a scenario that showed a finding in an earlier run, and takes in what it shows now; brings that back, confirmed. */
  async recall(drawn: Drawn): Promise<readonly Fingerprint[]> {
    const { steps, sightings } = await this.#look(drawn.scenario);
    const fresh = sightings.map((sighting) => ({ sighting, drawn, steps }));
    await this.#confirmAll(fresh, undefined);
    return sightings
      .map(({ fingerprint }) => fingerprint)
      .filter((fingerprint) => this.findings.get(fingerprint)?.state === 'confirmed');
  }

  /** The next case, drawn; an operation that has no source is passed over. */
  #draw(schedule: Schedule): DrawnSlot | undefined {
    while (!this.#over() && !this.#isSpent()) {
      const slot = schedule.next();
      if (slot === undefined) return undefined;
      const drawn = this.#input.sources.get(slot.operation)?.at(slot.index);
      if (drawn !== undefined) return { ...slot, drawn };
    }
    return undefined;
  }

  #over(): boolean {
    return this.#input.signal.aborted || this.#fault !== undefined;
  }

  #isSpent(): boolean {
    const { settings, clock } = this.#input;
    return settings.budget !== undefined && clock() >= settings.budget;
  }

  async #sendCase(slot: DrawnSlot, schedule: Schedule): Promise<AnsweredSlot | undefined> {
    if (this.#over()) return undefined;
    const { settings, clock } = this.#input;
    const begun = clock();
    const order = derivedSeed(settings.seed, 'order', slot.operation, slot.index);
    const steps = await executeScenario(
      slot.drawn.scenario,
      this.#send,
      order % 2n === 0n ? 'legacy' : 'candidate',
    );
    schedule.spend(slot.operation, clock() - begun);
    return this.#input.signal.aborted ? undefined : { ...slot, steps };
  }

  #judge(
    { operation, drawn, steps }: AnsweredSlot,
    { schedule, fresh }: { readonly schedule: Schedule; readonly fresh: Evidence[] },
  ): void {
    const { context, listener } = this.#input;
    this.tally.count(drawn.scenario, steps);
    const asked = steps.at(-1);
    if (asked !== undefined) schedule.see(operation, statusOf(asked.legacy.outcome));
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
      total: schedule.total,
      operation,
      reached: this.tally.reached().length,
    });
  }

  #keep({ shared, noted }: Examination, steps: Steps): void {
    for (const sighting of shared) this.shared.add(sighting);
    for (const one of noted) this.noted.add(one);
    for (const pair of steps) this.builds.see(pair);
  }

  async #confirmAll(fresh: readonly Evidence[], schedule: Schedule | undefined): Promise<void> {
    const scenarios = new Map<Drawn, Evidence[]>();
    for (const evidence of fresh) {
      if (this.findings.knows(evidence.sighting.fingerprint)) this.findings.count(evidence);
      else scenarios.set(evidence.drawn, [...(scenarios.get(evidence.drawn) ?? []), evidence]);
    }
    for (const evidences of scenarios.values()) {
      if (this.#over()) return;
      await this.#confirmCase(evidences, schedule);
    }
  }

  async #confirmCase(evidences: readonly Evidence[], schedule: Schedule | undefined): Promise<void> {
    const unknown = evidences.filter(({ sighting }) => !this.findings.knows(sighting.fingerprint));
    for (const evidence of evidences) this.findings.count(evidence);
    const [one] = unknown;
    if (one === undefined) return;
    const { context, settings } = this.#input;
    const { scenario } = one.drawn;
    const confirmation = await confirm(
      scenario,
      { replay: (again) => this.#replay(again), tries: settings.confirmations, first: one.steps },
      context,
    );
    const left = new Map<Fingerprint, Sighting>(
      examine(scenario, one.steps, context).sightings.map((sighting) => [sighting.fingerprint, sighting]),
    );
    for (const evidence of unknown) {
      const seen = confirmation.seen.get(evidence.sighting.fingerprint) ?? 0;
      const state = !left.has(evidence.sighting.fingerprint)
        ? 'noise'
        : seen > 0
          ? 'confirmed'
          : 'unconfirmed';
      this.findings.add(evidence, { state, tries: confirmation.tries, seen });
      if (state === 'confirmed') {
        schedule?.renew();
        this.#input.listener({ kind: 'found', finding: evidence.sighting });
      }
    }
  }

  async #replay(
    scenario: Scenario,
  ): Promise<{ readonly steps: Steps; readonly twin: Awaited<ReturnType<typeof executeAlone>> | undefined }> {
    const twin = this.#twin === undefined ? undefined : executeAlone(scenario, this.#twin, 'legacy');
    const steps = await executeScenario(scenario, this.#send, 'legacy');
    return { steps, twin: await twin };
  }

  async #look(
    scenario: Scenario,
  ): Promise<{ readonly steps: Steps; readonly sightings: readonly Sighting[] }> {
    const steps = await executeScenario(scenario, this.#send, 'legacy');
    return { steps, sightings: examine(scenario, steps, this.#input.context).sightings };
  }

  /** Sends a scenario as `replay` does, which knows nothing of this run. */
  async #lookAfresh(scenario: Scenario): ReturnType<Look> {
    const { settings, signal } = this.#input;
    const context = afresh(this.#input.context);
    await resetSides(settings, signal);
    const first = await executeScenario(scenario, this.#send, 'legacy');
    await confirm(scenario, { replay: (again) => this.#replay(again), tries: 1, first }, context);
    return { steps: first, sightings: examine(scenario, first, context).sightings };
  }

  /** Counts requests, and failures in a row: a side that is gone ends the campaign. */
  #counted(send: Send): Send {
    const side: Side = send === this.#input.connections.send.candidate ? 'candidate' : 'legacy';
    return async (request) => {
      this.tally.requests += 1;
      const exchange = await send(request);
      const { outcome } = exchange;
      this.#failures[side] = outcome.kind === 'no-answer' ? this.#failures[side] + 1 : 0;
      if (
        outcome.kind === 'no-answer' &&
        this.#failures[side] >= this.#input.settings.failuresInARow &&
        !this.#over()
      )
        this.#fault = new Fault(
          'side-failing',
          `${side} ${this.#input.connections.urls[side]} gave no answer ${this.#failures[side]} times running: ${outcome.message}`,
        );
      return exchange;
    };
  }
}

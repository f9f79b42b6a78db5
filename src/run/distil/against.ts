import type { Steps } from '../../execute/execute.ts';
import { Fault } from '../../model/fault.ts';
import type { Document, Operation } from '../../model/operation.ts';
import type { Settings } from '../../model/settings.ts';
import type { Drawn } from '../../model/source.ts';
import { loadDocument } from '../../spec/load-document.ts';
import { Builds } from '../builds.ts';
import { confirm } from '../confirm.ts';
import type { Listener } from '../events.ts';
import type { ExamineContext } from '../examination.ts';
import { examine } from '../examine.ts';
import { examineContext } from '../examine-context.ts';
import { type Evidence, Findings } from '../findings.ts';
import { NotedOnce } from '../noted-once.ts';
import { resetSides } from '../reset-sides.ts';
import type { RunResult } from '../run.ts';
import { secretsOf } from '../secrets.ts';
import { selectOperations } from '../select-operations.ts';
import { SharedViolations } from '../shared-violations.ts';
import { connect, requireLoopback, requireReachable } from '../sides.ts';
import { Tally } from '../tally.ts';
import type { RunWorld } from '../world.ts';
import { isComparedWhole, reportAgainst } from './against-report.ts';
import { Catalogue } from './catalogue.ts';
import type { Distilled, DistilledCase } from './distilled.ts';
import { LegacyShown } from './legacy-shown.ts';
import { type Playing, play } from './play.ts';
import { sendStruck } from './send-struck.ts';

/** What comparing a candidate with a distilled legacy needs. */
export interface AgainstInput {
  readonly settings: Settings;
  readonly version: string;
  readonly command: string;
  /** The file as the user named it. */
  readonly name: string;
  readonly distilled: Distilled;
  /** The one case to send; all where absent. */
  readonly onlyCase: string | undefined;
  readonly listener: Listener;
}

/** Sends the distilled cases to the candidate alone and compares its answers with legacy's, which were recorded. */
export async function runAgainst(input: AgainstInput, world: RunWorld): Promise<RunResult> {
  const { settings, distilled } = input;
  const document = await loadDocument(settings.spec, world.spec);
  const cases = chosenOf(input, selectOperations(document, settings.only));
  requireLoopback(settings, document.operations, ['candidate']);
  await requireReachable(settings, world.signal, ['candidate']);
  await resetSides(settings, world.signal);
  const connections = connect(settings, document.basePath, world.clock);
  world.signal.addEventListener('abort', () => connections.close(), { once: true });
  const send = sendStruck(connections.send.candidate, secretsOf(settings));
  try {
    const gate = new Gate({ ...input, document, cases, playing: { send, host: distilled.head.host } }, world);
    await gate.sendAll();
    await gate.confirmAll();
    const report = reportAgainst(
      { ...input, document, cases, context: gate.context, parts: gate.parts },
      world,
    );
    input.listener({ kind: 'ended', report });
    return { report, fault: gate.fault };
  } finally {
    connections.close();
  }
}

function chosenOf(
  { distilled, onlyCase, name, settings }: AgainstInput,
  operations: readonly Operation[],
): readonly DistilledCase[] {
  if (onlyCase !== undefined) {
    const cases = distilled.cases.filter(({ id }) => id.startsWith(onlyCase));
    if (cases.length === 1) return cases;
    throw new Fault(
      'flag-invalid',
      `--only-case ${JSON.stringify(onlyCase)} names ${cases.length} cases of ${name}`,
      {
        hint: `Each line of ${name} begins with its case: 12 hexadecimal digits, the first few are enough.`,
      },
    );
  }
  const wanted = new Set(operations.map(({ key }) => key));
  const cases = distilled.cases.filter(({ scenario }) =>
    scenario.steps.some(({ operation }) => wanted.has(operation)),
  );
  if (cases.length > 0) return cases;
  const what = settings.only.length === 0 ? settings.spec : `--only ${settings.only.join(', ')}`;
  throw new Fault('only-matches-nothing', `no case of ${name} is about an operation of ${what}`);
}

interface GateInput extends AgainstInput {
  readonly document: Document;
  readonly cases: readonly DistilledCase[];
  readonly playing: Playing;
}

interface Suspect {
  readonly one: DistilledCase;
  readonly steps: Steps;
  readonly evidences: readonly Evidence[];
}

/** One pass over the cases, and a second one over those that showed something. */
class Gate {
  readonly context: ExamineContext;
  readonly parts: {
    readonly tally: Tally;
    readonly findings: Findings;
    readonly shared: SharedViolations;
    readonly noted: NotedOnce;
    readonly builds: Builds;
  };
  fault: Fault | undefined;
  readonly #input: GateInput;
  readonly #world: RunWorld;
  readonly #shown: LegacyShown;
  readonly #isWhole: boolean;
  readonly #suspects: Suspect[] = [];
  #lags: readonly number[] = [];
  #failures = 0;

  constructor(input: GateInput, world: RunWorld) {
    const { settings, document, cases, distilled } = input;
    this.#input = input;
    this.#world = world;
    const context = examineContext(settings, document.operations, world);
    this.context = { ...context, window: () => ({ ...context.window(), lags: this.#lags }) };
    this.#shown = new LegacyShown(distilled, new Catalogue(this.context));
    this.#isWhole = isComparedWhole(input);
    const operations = new Set(
      cases.flatMap(({ scenario }) => scenario.steps.map(({ operation }) => operation)),
    );
    this.parts = {
      tally: new Tally([...operations]),
      findings: new Findings(),
      shared: new SharedViolations(),
      noted: new NotedOnce(),
      builds: new Builds(settings.builds),
    };
  }

  /** Sends every case once, in the order of the file, as legacy got them. */
  async sendAll(): Promise<void> {
    const { cases, listener } = this.#input;
    listener({ kind: 'started', operations: this.parts.tally.size, cases: cases.length });
    for (const one of cases) {
      if (this.#isOver()) return;
      await this.#send(one);
      const operation = one.scenario.steps.at(-1)?.operation ?? '';
      const { tally } = this.parts;
      listener({
        kind: 'case',
        done: tally.cases,
        total: cases.length,
        operation,
        reached: tally.reached().length,
      });
    }
  }

  /** Sends again what showed something: noise is told by legacy's second answers, and what does not recur is unconfirmed. */
  async confirmAll(): Promise<void> {
    const { findings } = this.parts;
    for (const suspect of this.#suspects) {
      if (this.#isOver()) return;
      const unknown = suspect.evidences.filter(({ sighting }) => !findings.knows(sighting.fingerprint));
      for (const evidence of suspect.evidences) findings.count(evidence);
      if (unknown.length > 0) await this.#confirm(suspect, unknown);
    }
  }

  async #send(one: DistilledCase): Promise<void> {
    const { playing } = this.#input;
    const { tally, shared, noted, builds } = this.parts;
    const steps = await play(one, one.first, playing);
    this.#lags = this.#lagsOf(one, [steps]);
    this.#countFailures(steps);
    tally.count(one.scenario, steps);
    tally.countSetUp(one.scenario, steps);
    tally.requests += steps.length;
    for (const pair of steps) builds.see(pair);
    const examination = examine(one.scenario, steps, this.context);
    for (const sighting of examination.shared) shared.add(sighting);
    for (const thing of examination.noted) noted.add(thing);
    const drawn: Drawn = { scenario: one.scenario, shrink: () => [] };
    const evidences = examination.sightings
      .filter((sighting) => this.#isWhole || !this.#shown.isState(sighting, { one, steps }))
      .map((sighting) => ({ sighting, drawn, steps }));
    if (evidences.length > 0) this.#suspects.push({ one, steps, evidences });
  }

  async #confirm({ one, steps }: Suspect, unknown: readonly Evidence[]): Promise<void> {
    const { playing, settings, listener } = this.#input;
    const second = one.again ?? one.first;
    const replays: Steps[] = [];
    const confirmation = await confirm(
      one.scenario,
      {
        first: steps,
        tries: isRepeatable(one) ? settings.confirmations : 1,
        replay: async () => {
          const again = await play(one, second, playing);
          this.parts.tally.requests += again.length;
          replays.push(again);
          this.#lags = this.#lagsOf(one, [steps, ...replays]);
          return { steps: again, twin: undefined };
        },
      },
      this.context,
    );
    const left = new Set(
      examine(one.scenario, steps, this.context).sightings.map(({ fingerprint }) => fingerprint),
    );
    for (const evidence of unknown) {
      const { fingerprint } = evidence.sighting;
      const seen = confirmation.seen.get(fingerprint) ?? 0;
      const state = !left.has(fingerprint) ? 'noise' : seen > 0 ? 'confirmed' : 'unconfirmed';
      this.parts.findings.add(evidence, { state, tries: confirmation.tries, seen });
      if (state === 'confirmed') listener({ kind: 'found', finding: evidence.sighting });
    }
  }

  /** How much later than legacy the candidate was asked, for each sending. */
  #lagsOf({ first, again }: DistilledCase, sent: readonly Steps[]): readonly number[] {
    return sent.map((steps, at) => {
      const asked = this.#world.startedAt + (steps[0]?.candidate.outcome.timing.sentAt ?? 0);
      return asked - (at === 0 ? first : (again ?? first)).at;
    });
  }

  #isOver(): boolean {
    return this.#world.signal.aborted || this.fault !== undefined;
  }

  #countFailures(steps: Steps): void {
    const { settings } = this.#input;
    const failed = steps.map(({ candidate }) => candidate.outcome).find(({ kind }) => kind === 'no-answer');
    this.#failures = failed === undefined ? 0 : this.#failures + 1;
    if (failed?.kind !== 'no-answer' || this.#failures < settings.failuresInARow) return;
    this.fault = new Fault(
      'side-failing',
      `candidate gave no answer in ${this.#failures} cases running: ${failed.message}`,
    );
  }
}

/** Whether legacy itself answered alike when it was asked a second time. */
function isRepeatable({ first, again }: DistilledCase): boolean {
  return again === undefined || first.answers.every(({ status }, at) => status === again.answers[at]?.status);
}

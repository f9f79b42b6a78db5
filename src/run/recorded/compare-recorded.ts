import type { Steps } from '../../execute/execute.ts';
import type { Document, OperationKey } from '../../model/operation.ts';
import type { Report, Warning } from '../../model/report.ts';
import type { Case, Scenario } from '../../model/scenario.ts';
import type { Settings } from '../../model/settings.ts';
import { pairOf } from '../../model/side.ts';
import type { Drawn } from '../../model/source.ts';
import { encodeText } from '../../wire/text.ts';
import { assembleReport } from '../assemble.ts';
import { Builds } from '../builds.ts';
import type { ExamineContext } from '../examination.ts';
import { examine } from '../examine.ts';
import { examineContext } from '../examine-context.ts';
import { Findings } from '../findings.ts';
import { NotedOnce } from '../noted-once.ts';
import { SharedViolations } from '../shared-violations.ts';
import { Tally } from '../tally.ts';
import { IdEvidence } from './id-evidence.ts';
import { OperationNames } from './name-operation.ts';
import type { RecordedFile, Recording } from './recording.ts';
import { routesOf } from './routes.ts';

/** What comparing recordings needs. */
export interface RecordedInput {
  readonly settings: Settings;
  readonly version: string;
  readonly command: string;
  /** The files as named, for the report. */
  readonly name: string;
  /** Absent where no document was given: operations are told by method and path. */
  readonly document: Document | undefined;
  readonly file: RecordedFile;
  readonly startedAt: number;
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** Compares exchanges that were recorded, one at a time, and brings back the report that a run would. */
export async function compareRecorded(input: RecordedInput): Promise<Report> {
  const ledger = new Ledger(input);
  for await (const recording of input.file.recordings) {
    if (input.signal.aborted) break;
    ledger.take(recording);
  }
  return ledger.report();
}

class Ledger {
  readonly #input: RecordedInput;
  readonly #context: ExamineContext;
  readonly #names: OperationNames;
  readonly #ids = new IdEvidence();
  readonly #parts: Parameters<typeof assembleReport>[0]['campaign'];
  #at: Recording['at'] = { legacy: undefined, candidate: undefined };

  constructor(input: RecordedInput) {
    const { settings, document } = input;
    this.#input = input;
    const operations = document?.operations ?? [];
    this.#context = {
      ...examineContext(settings, operations, input),
      window: () => windowOf(this.#at, settings.clockTolerance),
    };
    this.#names = new OperationNames(document && routesOf(operations), document?.basePath ?? '');
    this.#parts = {
      tally: new Tally([]),
      findings: new Findings(),
      shared: new SharedViolations(),
      noted: new NotedOnce(),
      builds: new Builds(settings.builds),
    };
  }

  take({ operation: told, requests, outcomes, at, whence }: Recording): void {
    const { tally, findings, shared, noted, builds } = this.#parts;
    const operation = this.#names.of(told, requests.legacy.method, requests.legacy.target);
    const pair = pairOf((side) => ({
      side,
      request: requests[side],
      outcome: outcomes[side],
      effects: [],
    }));
    const steps: Steps = [pair];
    const drawn = drawnOf(caseOf(operation, requests.legacy));
    this.#at = at;
    tally.admit(operation);
    tally.count(drawn.scenario, steps);
    tally.requests += 2;
    builds.see(pair);
    const examination = examine(drawn.scenario, steps, this.#context);
    for (const one of examination.shared) shared.add(one);
    for (const one of examination.noted) noted.add(one);
    for (const sighting of examination.sightings) {
      this.#ids.see(sighting);
      const evidence = { sighting, drawn, steps };
      if (findings.knows(sighting.fingerprint)) findings.count(evidence);
      else findings.add(evidence, { state: 'confirmed', tries: 0, seen: 0, whence });
    }
  }

  report(): Report {
    const { settings, file, document, clock } = this.#input;
    this.#setIdsAside();
    const urls = file.urls();
    const report = assembleReport({
      ...this.#input,
      settings,
      seconds: clock() / 1000,
      document: document ?? { ...noDocument, path: this.#input.name },
      connections: { urls: pairOf((side) => urls[side] ?? this.#input.name) },
      context: this.#context,
      campaign: this.#parts,
      recalled: [],
      warnings: this.#warnings(),
    });
    if (file.timed()) return report;
    return { ...report, operations: report.operations.map(({ latency: _, ...rest }) => rest) };
  }

  /** Identifiers show as such only once the whole recording is known. */
  #setIdsAside(): void {
    for (const entry of this.#parts.findings.confirmed()) {
      const { fingerprint, difference, operation } = entry.sighting;
      const evidence = this.#ids.evidenceOf(fingerprint);
      if (evidence === undefined || difference === undefined) continue;
      entry.state = 'noise';
      this.#context.knowledge.learn(operation, difference, { kind: 'id', evidence });
    }
  }

  #warnings(): readonly Warning[] {
    const { file, document } = this.#input;
    const seen = new Set(
      this.#parts.tally.summaries(this.#input.settings.seed).map(({ operation }) => operation),
    );
    const missing = (document?.operations ?? []).filter(({ key }) => !seen.has(key));
    return [
      {
        code: 'not-replayed',
        message:
          'recordings cannot be sent again: a difference counts from its first case, and none is shrunk',
        hint: 'samewire run asks both sides anew, confirms and shrinks',
      },
      ...file.leftOver().map((message) => ({
        code: 'unpaired',
        message,
        hint: 'record both sides with the same requests, or with the same x-request-id',
      })),
      ...(missing.length === 0
        ? []
        : [
            {
              code: 'not-recorded',
              message: `the recording never shows ${missing.length} of ${document?.operations.length} operations: ${missing
                .slice(0, 5)
                .map(({ key }) => key)
                .join(', ')}${missing.length > 5 ? ', …' : ''}`,
              hint: 'record them too, or let samewire run make requests',
            },
          ]),
    ];
  }
}

const noDocument: Document = {
  path: '',
  title: 'recorded exchanges',
  version: '',
  sha256: '',
  basePath: '',
  operations: [],
  schemas: [],
  problems: [],
};

function caseOf(operation: OperationKey, request: Recording['requests']['legacy']): Case {
  return {
    operation,
    method: request.method,
    target: [request.target],
    headers: request.headers.map(([name, value]) => ({ name, value: [value] })),
    body: request.body.length === 0 ? { kind: 'none' } : bodyOf(request.body),
    validity: { kind: 'valid' },
    origin: 'recorded',
  };
}

function bodyOf(bytes: Uint8Array): Case['body'] {
  const text = new TextDecoder().decode(bytes);
  const isText = Buffer.compare(encodeText(text), bytes) === 0;
  return isText ? { kind: 'text', text: [text] } : { kind: 'bytes', bytes };
}

function drawnOf(one: Case): Drawn {
  const scenario: Scenario = { steps: [one] };
  return { scenario, shrink: () => [] };
}

/** The moments at which both sides were asked; without any, no value counts as a reading of the clock. */
function windowOf(
  { legacy, candidate }: Recording['at'],
  tolerance: number,
): ReturnType<ExamineContext['window']> {
  const moments = [legacy, candidate].filter((moment) => moment !== undefined);
  if (moments.length === 0) return { from: 0, to: 0, tolerance: 0 };
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  // Sides that were recorded one after the other read clocks that are as far apart.
  return { from, to, tolerance: tolerance + (to - from) };
}

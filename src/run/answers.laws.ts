import { settle } from '../config/settle.ts';
import type { Steps } from '../execute/execute.ts';
import type { Observation } from '../model/observation.ts';
import { operationKey } from '../model/operation.ts';
import type { Case, Scenario } from '../model/scenario.ts';
import { seed } from '../model/seed.ts';
import type { Side } from '../model/side.ts';
import { encodeText } from '../wire/text.ts';
import type { ExamineContext } from './examination.ts';
import { examineContext } from './examine-context.ts';
import { recordedAnswer } from './recorded/answers.ts';

/** What both sides answered to one request, for tests: status and JSON. */
export interface Told {
  readonly request: string;
  readonly legacy: readonly [status: number, body: unknown];
  readonly candidate: readonly [status: number, body: unknown];
}

/** A context that knows nothing yet, without a document. */
export function emptyContext(): ExamineContext {
  const settings = settle(
    { spec: 'none.yaml', legacy: 'http://127.0.0.1:1', candidate: 'http://127.0.0.1:2' },
    { randomSeed: () => seed(7), waivers: [], baseline: undefined, folder: '.' },
  );
  return examineContext(settings, [], { clock: () => 0, startedAt: 0 });
}

/** A request without body: `PATCH /bookings/{id} as /bookings/7`. */
export function caseOf(request: string): Case {
  const [template = '', target] = request.split(' as ');
  const [method = '', path = ''] = template.split(' ');
  return {
    operation: operationKey(method, path),
    method,
    target: [target ?? path],
    headers: [],
    body: { kind: 'none' },
    validity: { kind: 'valid' },
    origin: 'generated',
  };
}

/** The scenario of these requests, and its answers. */
export function scenarioOf(first: Told, ...rest: readonly Told[]): { scenario: Scenario; steps: Steps } {
  const told = [first, ...rest];
  const scenario: Scenario = {
    steps: [caseOf(first.request), ...rest.map(({ request }) => caseOf(request))],
  };
  const steps = told.map((one, at) => ({
    legacy: observationOf('legacy', one, scenario.steps[at]),
    candidate: observationOf('candidate', one, scenario.steps[at]),
  }));
  return { scenario, steps };
}

function observationOf(side: Side, told: Told, step: Case | undefined): Observation {
  const [status, body] = told[side];
  return {
    side,
    request: {
      method: step?.method ?? '',
      target: String(step?.target[0]),
      headers: [],
      body: new Uint8Array(),
    },
    outcome: recordedAnswer({
      status: String(status),
      reason: '',
      version: 'HTTP/1.1',
      headers: [['Content-Type', 'application/json']],
      body: encodeText(JSON.stringify(body)),
      milliseconds: 0,
    }),
    effects: [],
  };
}

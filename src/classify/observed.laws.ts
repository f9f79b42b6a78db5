import { compareObservations } from '../compare/compare-observations.ts';
import type { Difference } from '../model/difference.ts';
import type { Answer, Observation } from '../model/observation.ts';
import type { SentRequest, Validity } from '../model/scenario.ts';
import type { Pair, Side } from '../model/side.ts';
import { encodeText } from '../wire/text.ts';
import type { Clue, ClueContext } from './clue.ts';
import { clueOf, noContext } from './clue.ts';
import type { Recognition } from './recognise.ts';
import { recognise } from './recognise.ts';

/** A request in a row of cases. */
export interface WireRequest {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

/** An answer in a row of cases; `bytes` is the body in hexadecimal. */
export interface WireAnswer {
  readonly status?: string;
  readonly reason?: string;
  readonly framing?: Answer['framing'];
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly bytes?: string;
}

/** Two answers to one request. */
export interface WireRow {
  readonly request?: WireRequest;
  readonly validity?: Validity;
  readonly legacy: WireAnswer;
  readonly candidate: WireAnswer;
}

/** A difference with its cause. */
export interface Recognised {
  readonly difference: Difference;
  readonly recognition: Recognition;
}

/** What the bytes of two answers are recognised as; consequences and second halves are left out, as in a run. */
export function recognisedIn(row: WireRow, context: Partial<ClueContext> = {}): readonly Recognised[] {
  const { differences, known } = observedIn(row, context);
  return differences
    .map((difference) => ({ difference, recognition: recognise(difference, known) }))
    .filter(
      ({ difference, recognition }) =>
        recognition.partner === undefined || difference.legacy.kind !== 'absent',
    );
}

/** The clues of all differences of two answers but those that follow from another one. */
export function cluesOf(row: WireRow): readonly Clue[] {
  const { differences, known } = observedIn(row, {});
  return differences.map((difference) => clueOf(difference, known));
}

function observedIn(row: WireRow, context: Partial<ClueContext>) {
  const request = requestOf(row.request ?? {});
  const pair = { legacy: observed('legacy', row, request), candidate: observed('candidate', row, request) };
  const { differences } = compareObservations(pair);
  const known: ClueContext = {
    ...noContext,
    validity: row.validity,
    requests: { legacy: request, candidate: request },
    outcomes: { legacy: pair.legacy.outcome, candidate: pair.candidate.outcome },
    others: differences,
    ...context,
  };
  return { differences: differences.filter(({ follows }) => follows === undefined), known };
}

/** `cause` or `cause at /pointer`, for every recognition. */
export function namesOf(found: readonly Recognised[]): readonly string[] {
  return found.map(({ difference, recognition }) => {
    const header = difference.place.kind === 'header' ? `${difference.place.name} ` : '';
    const at = `${header}${difference.pointer}`.trim();
    return at === '' ? recognition.cause : `${recognition.cause} at ${at}`;
  });
}

/** The request, JSON unless it says otherwise. */
export function requestOf(request: WireRequest): SentRequest {
  return {
    method: request.method ?? 'GET',
    target: request.target ?? '/comments/1',
    headers: request.headers ?? [],
    body: encodeText(request.body ?? ''),
  };
}

function observed(side: Side, row: Pair<WireAnswer>, request: SentRequest): Observation {
  const {
    status = '200',
    reason = '',
    framing = 'content-length',
    headers = [],
    body = '',
    bytes,
  } = row[side];
  const outcome: Answer = {
    kind: 'answer',
    status,
    reason,
    version: 'HTTP/1.1',
    headers,
    trailers: [],
    framing,
    body: bytes === undefined ? encodeText(body) : hex(bytes),
    truncated: false,
    flaws: [],
    timing: { sentAt: 0, firstByte: 0, total: 0 },
  };
  return { side, request, outcome, effects: [] };
}

function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

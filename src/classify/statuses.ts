import type { Outcome } from '../model/observation.ts';
import type { Clue } from './clue.ts';
import { bodyHazardsOf, headerHazardsOf, pathHazardsOf, queryHazardsOf } from './request-hazards.ts';

/** Both status codes as numbers; 0 where a side has none of three digits. */
export interface Statuses {
  readonly legacy: number;
  readonly candidate: number;
}

/** The status codes of the exchange. */
export function statusesOf(clue: Clue): Statuses {
  const { outcomes } = clue.context;
  if (outcomes !== undefined)
    return { legacy: codeOf(outcomes.legacy), candidate: codeOf(outcomes.candidate) };
  return { legacy: codeIn(clue.legacy.text), candidate: codeIn(clue.candidate.text) };
}

/** The class of a status: 2 for 201. */
export function classOf(status: number): number {
  return Math.floor(status / 100);
}

/** Whether the status says that the request was done: 2xx, and where the document allows the request, 302 and 303 too. */
export function isServed(status: number, { context: { validity } }: Clue): boolean {
  return classOf(status) === 2 || (validity?.kind === 'valid' && (status === 302 || status === 303));
}

/** Whether both sides answered an error with the same status. */
export function isSharedError(clue: Clue): boolean {
  if (clue.context.outcomes === undefined) return false;
  const { legacy, candidate } = statusesOf(clue);
  return legacy === candidate && legacy >= 400;
}

/** `legacy 400, candidate 201`, and what in the request may have been refused. */
export function statusSentences(clue: Clue): readonly string[] {
  const { legacy, candidate } = statusesOf(clue);
  return [
    `legacy ${legacy || clue.legacy.quoted}, candidate ${candidate || clue.candidate.quoted}`,
    ...requestSentences(clue),
  ];
}

/** What is special about the request: the constraint it breaks, and its hazards. */
export function requestSentences(clue: Clue): readonly string[] {
  const { validity, requests } = clue.context;
  const says: string[] = [];
  if (validity?.kind === 'invalid') {
    const where = validity.pointer === '' ? validity.where : `${validity.where} ${validity.pointer}`;
    says.push(`the request breaks ${validity.keyword} at ${where}: ${validity.reason}`);
  }
  if (validity?.kind === 'valid') says.push('the document allows the request');
  if (requests === undefined) return says;
  const request = requests.legacy;
  return [
    ...says,
    ...bodyHazardsOf(request),
    ...pathHazardsOf(request),
    ...queryHazardsOf(request),
    ...headerHazardsOf(request),
  ];
}

function codeOf(outcome: Outcome): number {
  return outcome.kind === 'answer' ? codeIn(outcome.status) : 0;
}

const bareCode = /^\d{3}$/;

function codeIn(text: string): number {
  if (text.length === 3 && bareCode.test(text)) return Number(text);
  return Number(/^(?:HTTP\/\S+ )?(\d{3})(?: |$)/.exec(text)?.[1] ?? '0');
}

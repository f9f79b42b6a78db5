import { placeName } from '../../model/difference.ts';
import type { HeaderField } from '../../model/header.ts';
import type { Answer, Outcome } from '../../model/observation.ts';
import type { OperationKey } from '../../model/operation.ts';
import { type PointerPattern, pointerPattern } from '../../model/pointer.ts';
import type { ExamineContext } from '../examination.ts';
import { bodyFolder } from '../fold-places.ts';
import { bodyValues, type PlacedValue } from './body-values.ts';
import type { Drift } from './drift.ts';
import { applyEdits } from './edits.ts';

/** An answer with drifts planted, and which of them changed it. */
export interface Mutated {
  readonly answer: Answer;
  readonly fired: readonly Drift[];
}

/** The values of an answer's body, each at the place that findings would name. */
export type ValuesOf = (
  operation: OperationKey,
  answer: Answer,
) => { readonly text: string; readonly values: readonly PlacedValue[] };

/** Reads bodies with the places of a run. */
export function valuesAsIn(context: Pick<ExamineContext, 'contracts' | 'places'>): ValuesOf {
  return (operation, answer) => {
    const known = new Map<string, PointerPattern>();
    const fold = bodyFolder({ operation, outcome: answer }, context);
    return bodyValues(answer, (pattern) => {
      const folded = known.get(pattern) ?? fold(pattern);
      known.set(pattern, folded);
      return folded;
    });
  };
}

/** Whether an outcome is an answer with 2xx. */
export function isSuccess(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && /^2\d\d$/.test(outcome.status);
}

/** The answer with every drift planted that fits it. */
export function mutate(
  answer: Answer,
  { operation, drifts }: { readonly operation: OperationKey; readonly drifts: readonly Drift[] },
  valuesOf: ValuesOf,
): Mutated {
  const success = isSuccess(answer);
  const here = drifts.filter((drift) => drift.operation === operation && drift.success === success);
  if (here.length === 0) return { answer, fired: [] };
  const fired: Drift[] = [];
  let mutated = mutateValues(answer, { operation, drifts: here, fired }, valuesOf);
  for (const drift of here) {
    const changed = mutateWhole(mutated, drift);
    if (changed === undefined) continue;
    mutated = changed;
    fired.push(drift);
  }
  return { answer: mutated.body === answer.body ? mutated : withLength(mutated), fired };
}

function mutateValues(
  answer: Answer,
  {
    operation,
    drifts,
    fired,
  }: { readonly operation: OperationKey; readonly drifts: readonly Drift[]; readonly fired: Drift[] },
  valuesOf: ValuesOf,
): Answer {
  const byPattern = new Map<string, Drift[]>();
  for (const drift of drifts)
    if (drift.mutator.kind === 'value')
      byPattern.set(drift.pattern, [...(byPattern.get(drift.pattern) ?? []), drift]);
  if (byPattern.size === 0) return answer;
  const { text, values } = valuesOf(operation, answer);
  const edits = [];
  const hit = new Set<Drift>();
  for (const { located, pattern } of values)
    for (const drift of byPattern.get(pattern) ?? []) {
      const made = drift.mutator.kind === 'value' ? drift.mutator.change(located) : undefined;
      if (made === undefined) continue;
      edits.push(...made);
      hit.add(drift);
    }
  if (hit.size === 0) return answer;
  fired.push(...hit);
  return { ...answer, body: Buffer.from(applyEdits(text, edits), 'latin1') };
}

function mutateWhole(answer: Answer, { mutator, where }: Drift): Answer | undefined {
  if (mutator.kind === 'answer') return mutator.change(answer);
  if (mutator.kind !== 'header') return undefined;
  let changed = false;
  const headers = answer.headers.flatMap(([name, value]): readonly HeaderField[] => {
    if (headerPlace(name) !== where) return [[name, value]];
    const fields = mutator.change(name, value);
    if (fields === undefined) return [[name, value]];
    changed = true;
    return fields;
  });
  return changed ? { ...answer, headers } : undefined;
}

/** The place of a header, the same however its name is spelled. */
export function headerPlace(name: string): string {
  return placeName({ kind: 'header', name: name.toLowerCase() });
}

/** The root of a body. */
export const wholeBody: PointerPattern = pointerPattern('');

function withLength(answer: Answer): Answer {
  if (answer.framing !== 'content-length') return answer;
  const length = String(answer.body.length);
  return {
    ...answer,
    headers: answer.headers.map(([name, value]) => [
      name,
      name.toLowerCase() === 'content-length' ? length : value,
    ]),
  };
}

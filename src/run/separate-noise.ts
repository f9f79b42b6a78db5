import type { Bijection } from '../classify/noise/bijection.ts';
import { type JudgeContext, judge } from '../classify/noise/judge.ts';
import type { NoiseKnowledge } from '../classify/noise/knowledge.ts';
import type { Difference } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import type { Case } from '../model/scenario.ts';
import { type Pair, pairOf } from '../model/side.ts';
import type { ExamineContext } from './examination.ts';
import { bodyOf } from './exchanged-ids.ts';
import { withoutStrangers } from './strangers.ts';

/** The exchange that differences were found in. */
export interface NoiseInput {
  readonly pair: Pair<Observation>;
  readonly one: Case;
  readonly bijection: Bijection;
}

/** What is left of an exchange's differences once noise is taken out. */
export interface Separated {
  readonly kept: readonly Difference[];
  /** Those of them in which both sides read the clock, and write it in two ways. */
  readonly clocks: ReadonlySet<Difference>;
}

/** Takes out what follows from something else, identifiers, clocks, declared matchers, and items that are not the same thing. */
export function separateNoise(
  differences: readonly Difference[],
  { one, pair, bijection }: NoiseInput,
  context: ExamineContext,
): Separated {
  const kept: Difference[] = [];
  const contradictions: Difference[] = [];
  const clocks = new Set<Difference>();
  const { knowledge } = context;
  const judging: JudgeContext = {
    ...context,
    operation: one.operation,
    bijection,
    ids: knowledge.ids,
    window: context.window(),
  };
  for (const difference of differences) {
    if (difference.follows !== undefined || isUnexplainedLength(difference, { one, pair }, knowledge))
      continue;
    const judgement = judge(difference, judging);
    if (judgement.kind === 'noise')
      knowledge.recognise(one.operation, difference, { kind: judgement.as, evidence: judgement.evidence });
    else kept.push(difference);
    if (judgement.kind === 'contradicts') contradictions.push(difference);
    if (judgement.kind === 'kept' && judgement.isClock) clocks.add(difference);
  }
  return {
    kept: withoutStrangers(kept, contradictions, {
      ids: knowledge.ids,
      bodies: () => pairOf((side) => bodyOf(pair[side])),
    }),
    clocks,
  };
}

/** The Content-Length of an answer to HEAD, where bodies of the operation differ in length anyway. */
function isUnexplainedLength(
  { place, fact }: Difference,
  { one, pair }: Pick<NoiseInput, 'one' | 'pair'>,
  knowledge: NoiseKnowledge,
): boolean {
  if (pair.legacy.request.method !== 'HEAD' || fact === 'header-presence') return false;
  if (place.kind !== 'header' || !/^content-length$/i.test(place.name)) return false;
  return !knowledge.lengths.areKnownEqual(one.operation) || knowledge.hasMovingBody(one.operation);
}

/** Notes whether both sides' bodies are of one length, for answers that have none. */
export function noteLengths(
  { one, pair }: Pick<NoiseInput, 'one' | 'pair'>,
  { lengths }: NoiseKnowledge,
): void {
  const { legacy, candidate } = pairOf((side) => pair[side].outcome);
  if (pair.legacy.request.method === 'HEAD' || legacy.kind === 'no-answer' || candidate.kind === 'no-answer')
    return;
  if (legacy.status === candidate.status && legacy.status.startsWith('2'))
    lengths.see(one.operation, legacy.body.length === candidate.body.length);
}

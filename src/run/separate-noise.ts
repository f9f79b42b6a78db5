import type { Bijection } from '../classify/noise/bijection.ts';
import { type JudgeContext, judge } from '../classify/noise/judge.ts';
import type { Difference } from '../model/difference.ts';
import type { Observation } from '../model/observation.ts';
import type { Case } from '../model/scenario.ts';
import { type Pair, pairOf } from '../model/side.ts';
import type { ExamineContext } from './examine.ts';
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
    if (difference.follows !== undefined) continue;
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

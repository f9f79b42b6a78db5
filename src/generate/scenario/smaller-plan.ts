import type { Draft } from '../request/draft.ts';
import { plainPercent } from '../request/percent.ts';
import { smallerBodies } from '../request/smaller-body.ts';
import { smallerParameters } from '../request/smaller-parameter.ts';
import type { Workshop } from '../request/workshop.ts';
import { type Plan, takenSteps, withoutStep } from './plan.ts';

/** Plans that are strictly smaller and as valid: fewer steps, fewer fields, plainer values, then plainer spelling. */
export function* smallerPlans(workshop: Workshop, plan: Plan): Iterable<Plan> {
  yield* fewerSteps(plan);
  for (let at = plan.steps.length - 1; at >= 0; at -= 1) {
    const draft = plan.steps[at];
    if (draft === undefined) continue;
    for (const smaller of smallerDrafts(workshop, draft)) {
      const [first, ...rest] = plan.steps.with(at, smaller);
      if (first !== undefined) yield { steps: [first, ...rest] };
    }
  }
}

/** First without each step that nothing is taken from, then without the others. */
function* fewerSteps(plan: Plan): Iterable<Plan> {
  const taken = takenSteps(plan);
  const setUps = plan.steps.slice(0, -1).map((_, at) => at);
  for (const at of [
    ...setUps.filter((step) => !taken.has(step)),
    ...setUps.filter((step) => taken.has(step)),
  ]) {
    const smaller = withoutStep(plan, at);
    if (smaller !== undefined) yield smaller;
  }
}

function* smallerDrafts(workshop: Workshop, draft: Draft): Iterable<Draft> {
  yield* smallerParameters(workshop, draft);
  yield* smallerBodies(workshop, draft);
  if (draft.percent !== plainPercent) yield { ...draft, percent: plainPercent };
}

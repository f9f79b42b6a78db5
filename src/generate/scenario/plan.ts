import type { Take } from '../../model/scenario.ts';
import type { Draft } from '../request/draft.ts';

/** A scenario before it is text: the last draft is what it is about. */
export interface Plan {
  readonly steps: readonly [Draft, ...Draft[]];
}

/** The plan of these steps. */
export function planOf(steps: readonly Draft[], target: Draft): Plan {
  const [first, ...rest] = [...steps, target];
  return { steps: [first ?? target, ...rest] };
}

/** The draft with every take changed; undefined drops one, so that its own value is sent. */
export function withTakes(draft: Draft, change: (take: Take) => Take | undefined): Draft {
  const parameters = draft.parameters.map((each) =>
    each.take === undefined ? each : { ...each, take: change(each.take) },
  );
  if (!('takes' in draft.body)) return { ...draft, parameters };
  const takes = new Map(
    [...draft.body.takes].flatMap(([at, take]) => {
      const changed = change(take);
      return changed === undefined ? [] : [[at, changed] as const];
    }),
  );
  return { ...draft, parameters, body: { ...draft.body, takes } };
}

/** The plan without one of its set-up steps; what was taken from it is no longer taken. */
export function withoutStep({ steps }: Plan, at: number): Plan | undefined {
  const target = steps.at(-1);
  if (target === undefined || at >= steps.length - 1) return undefined;
  const change = (take: Take): Take | undefined =>
    take.step === at ? undefined : take.step > at ? { ...take, step: take.step - 1 } : take;
  const kept = steps.filter((_, index) => index !== at).map((draft) => withTakes(draft, change));
  return planOf(kept.slice(0, -1), kept.at(-1) ?? target);
}

/** The steps that a later one takes something from. */
export function takenSteps({ steps }: Plan): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const draft of steps)
    withTakes(draft, (take) => {
      taken.add(take.step);
      return take;
    });
  return taken;
}

import type { Scenario } from '../../model/scenario.ts';
import type { Drawn } from '../../model/source.ts';
import type { Workshop } from '../request/workshop.ts';
import { writeCase } from '../request/write-case.ts';
import type { Plan } from './plan.ts';
import { smallerPlans } from './smaller-plan.ts';

/** The plan as a scenario that can be shrunk. */
export function drawnOf(workshop: Workshop, plan: Plan): Drawn {
  const [first, ...rest] = plan.steps;
  const scenario: Scenario = { steps: [writeCase(first), ...rest.map(writeCase)] };
  return {
    scenario,
    *shrink() {
      for (const smaller of smallerPlans(workshop, plan)) yield drawnOf(workshop, smaller);
    },
  };
}

/** A given scenario; it is as small as whoever gave it made it, but for set-up steps that nothing is taken from. */
export function givenScenario(scenario: Scenario): Drawn {
  return { scenario, shrink: () => [] };
}

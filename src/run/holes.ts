import type { Case, Hole, Scenario, Template } from '../model/scenario.ts';

/** The holes of a request, wherever they stand in it. */
export function holesOf({ target, headers, body }: Case): readonly Hole[] {
  const templates: readonly Template[] = [
    target,
    ...headers.map(({ value }) => value),
    ...(body.kind === 'text' ? [body.text] : []),
  ];
  return templates.flat().filter((piece) => typeof piece !== 'string');
}

/** Whether the scenario takes a thing from a list that others fill too, rather than making one of its own. */
export function borrows({ steps }: Scenario): boolean {
  const own: boolean[] = [];
  let isBorrowing = false;
  for (const step of steps) {
    const sources = holesOf(step).map(({ take }) => own[take.step] === true);
    if (sources.includes(false)) isBorrowing = true;
    own.push(sources.length > 0 ? !sources.includes(false) : !/^(GET|HEAD)$/i.test(step.method));
  }
  return isBorrowing;
}

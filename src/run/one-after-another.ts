import type { Case, CaseBody, Scenario, Template } from '../model/scenario.ts';
import type { Drawn } from '../model/source.ts';

/** Scenarios, sent one after another, as one; it shrinks by leaving out a whole one, then by shrinking each. */
export function oneAfterAnother(parts: readonly Drawn[]): Drawn {
  return {
    scenario: joined(parts.map(({ scenario }) => scenario)),
    *shrink() {
      for (const smaller of fewerParts(parts)) yield oneAfterAnother(smaller);
      for (const [at, part] of parts.entries())
        for (const smaller of part.shrink()) yield oneAfterAnother(parts.with(at, smaller));
    },
  };
}

function* fewerParts(parts: readonly Drawn[]): Iterable<readonly Drawn[]> {
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < parts.length; from += size) {
      const fewer = parts.toSpliced(from, size);
      if (fewer.length > 0) yield fewer;
    }
}

function joined(scenarios: readonly Scenario[]): Scenario {
  const steps: Case[] = [];
  for (const scenario of scenarios) {
    const by = steps.length;
    steps.push(...scenario.steps.map((step) => shifted(step, by)));
  }
  const [first, ...rest] = steps;
  if (first === undefined) throw new TypeError('nothing to join');
  return { steps: [first, ...rest] };
}

/** The step, taking what it takes from steps that now come so many later. */
function shifted(step: Case, by: number): Case {
  if (by === 0) return step;
  const moved = (template: Template): Template =>
    template.map((piece) =>
      typeof piece === 'string' ? piece : { ...piece, take: { ...piece.take, step: piece.take.step + by } },
    );
  const body: CaseBody =
    step.body.kind === 'text' ? { kind: 'text', text: moved(step.body.text) } : step.body;
  const headers = step.headers.map(({ name, value }) => ({ name, value: moved(value) }));
  return { ...step, target: moved(step.target), headers, body };
}

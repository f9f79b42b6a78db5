import { headerValue } from '../model/header.ts';
import type { Observation } from '../model/observation.ts';
import type { Warning } from '../model/report.ts';
import { type Pair, type Side, sides } from '../model/side.ts';

/** Fields that name a build, the most telling first; `Server` often names no more than the framework. */
const fields = [
  'x-build',
  'x-version',
  'x-app-version',
  'x-service-version',
  'x-revision',
  'x-commit',
  'server',
];

/** The build of each side, as the user or the side's own headers name it, and whether it changed in mid-run. */
export class Builds {
  readonly #told: Pair<string | undefined>;
  readonly #seen: Record<Side, Set<string>> = { legacy: new Set(), candidate: new Set() };

  constructor(told: Pair<string | undefined>) {
    this.#told = told;
  }

  /** Looks for a build in the answers of one exchange. */
  see(pair: Pair<Observation>): void {
    for (const side of sides) {
      const { outcome } = pair[side];
      if (outcome.kind !== 'answer' || this.#seen[side].size > 5) continue;
      for (const field of fields) {
        const value = headerValue(outcome.headers, field);
        if (value === undefined) continue;
        this.#seen[side].add(value.slice(0, 80));
        break;
      }
    }
  }

  of(side: Side): string | undefined {
    return this.#told[side] ?? [...this.#seen[side]][0];
  }

  warnings(): readonly Warning[] {
    return sides
      .filter((side) => this.#seen[side].size > 1)
      .map((side) => ({
        code: 'build-changed',
        message: `${side} answered as ${[...this.#seen[side]].join(', then ')}`,
        hint: 'run again while nothing is deployed: findings of two builds are mixed',
      }));
  }
}

import type { Steps } from '../execute/execute.ts';
import type { Case } from '../model/scenario.ts';
import type { Drawn } from '../model/source.ts';
import { succeeded } from './exchanged-ids.ts';

/** Scenarios remembered; older ones are forgotten. */
const mostScenarios = 2_048;

/** The scenarios that wrote something, in the order sent: what a later answer may depend on. */
export class History {
  #written: Drawn[] = [];
  #forgotten = 0;
  readonly #places = new WeakMap<Drawn, number>();

  /** Takes in a scenario with its answers; one that the sides took differently is no way to a state that both share. */
  note(drawn: Drawn, steps: Steps): void {
    this.#places.set(drawn, this.#forgotten + this.#written.length);
    if (!drawn.scenario.steps.some(writes)) return;
    if (steps.some(({ legacy, candidate }) => succeeded(legacy) !== succeeded(candidate))) return;
    this.#written.push(drawn);
    if (this.#written.length < 2 * mostScenarios) return;
    this.#forgotten += mostScenarios;
    this.#written = this.#written.slice(mostScenarios);
  }

  /** The latest scenarios that were sent before this one and wrote to what it reads, oldest first. */
  before(drawn: Drawn, count: number): readonly Drawn[] {
    const place = this.#places.get(drawn);
    if (place === undefined) return [];
    const names = namesIn(drawn.scenario.steps);
    const found: Drawn[] = [];
    for (let at = place - this.#forgotten - 1; at >= 0 && found.length < count; at -= 1) {
      const one = this.#written[at];
      if (one !== undefined && isRelated(one, names)) found.unshift(one);
    }
    return found;
  }
}

function isRelated({ scenario }: Drawn, names: ReadonlySet<string>): boolean {
  return [...namesIn(scenario.steps.filter(writes))].some((name) => names.has(name));
}

/** The fixed segments of the paths: the names of what is read and written. */
function namesIn(steps: readonly Case[]): ReadonlySet<string> {
  const paths = steps.map(({ operation }) => operation.slice(operation.indexOf(' ') + 1));
  return new Set(paths.flatMap((path) => path.split('/')).filter((part) => /^[^{}]+$/.test(part)));
}

function writes({ method }: Case): boolean {
  return !/^(GET|HEAD|OPTIONS|TRACE)$/i.test(method);
}

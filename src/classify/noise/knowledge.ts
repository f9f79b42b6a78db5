import { type Difference, placeName } from '../../model/difference.ts';
import type { OperationKey } from '../../model/operation.ts';
import type { Noise } from '../../model/report.ts';
import { Bijection } from './bijection.ts';
import { FractionHabits } from './fraction.ts';
import { BodyLengths } from './lengths.ts';

/** What kind of value changes by itself: an identifier, a reading of the clock, or anything else. */
export type NoiseKind = 'id' | 'clock' | 'random';

interface Learned {
  readonly kind: NoiseKind;
  readonly noise: Noise;
}

/** What a run has learned of values that legacy itself never gives twice. */
export class NoiseKnowledge {
  readonly fractions: FractionHabits = new FractionHabits();
  readonly lengths: BodyLengths = new BodyLengths();
  /** Identifiers that stand for each other since they were created, whatever scenario that was in. */
  readonly ids: Bijection = new Bijection();
  readonly #learned = new Map<string, Learned>();
  readonly #recognised = new Map<string, Noise>();

  /** What was learned of the difference's place, or undefined. */
  kindAt(operation: OperationKey, difference: Difference): NoiseKind | undefined {
    return this.#learned.get(noiseKey(operation, difference))?.kind;
  }

  /** Remembers that legacy differs from itself here. */
  learn(
    operation: OperationKey,
    difference: Difference,
    { kind, evidence }: { readonly kind: NoiseKind; readonly evidence: string },
  ): void {
    this.#learned.set(noiseKey(operation, difference), {
      kind,
      noise: noiseOf(operation, difference, { kind, evidence }),
    });
  }

  /** Remembers, for the report, what was recognised without learning. */
  recognise(
    operation: OperationKey,
    difference: Difference,
    seen: { readonly kind: Noise['kind']; readonly evidence: string },
  ): void {
    const key = `${seen.kind} ${noiseKey(operation, difference)}`;
    if (!this.#recognised.has(key)) this.#recognised.set(key, noiseOf(operation, difference, seen));
  }

  /** Whether something in the operation's bodies changes by itself, and with it perhaps their length. */
  hasMovingBody(operation: OperationKey): boolean {
    const seen = [...this.#recognised.values(), ...[...this.#learned.values()].map(({ noise }) => noise)];
    return seen.some((noise) => noise.operation === operation && noise.where === 'response body');
  }

  /** All of it, for the report: operation by operation, place by place. */
  report(): readonly Noise[] {
    const learned = [...this.#learned.values()].map(({ noise }) => noise);
    const told = new Set(learned.map(({ operation, where, pointer }) => `${operation} ${where} ${pointer}`));
    const others = [...this.#recognised.values()].filter(
      ({ operation, where, pointer }) => !told.has(`${operation} ${where} ${pointer}`),
    );
    return [...learned, ...others].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  }
}

function noiseOf(
  operation: OperationKey,
  difference: Difference,
  { kind, evidence }: { readonly kind: Noise['kind']; readonly evidence: string },
): Noise {
  return { operation, where: placeName(difference.place), pointer: difference.pattern, kind, evidence };
}

function noiseKey(operation: OperationKey, difference: Difference): string {
  return `${operation}\n${placeName(difference.place)}\n${difference.pattern}`;
}

function sortKey({ operation, where, pointer, kind }: Noise): string {
  return `${operation}\n${where}\n${pointer}\n${kind}`;
}

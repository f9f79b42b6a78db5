import type { Json } from '../../model/json.ts';
import type { Shape } from './shape.ts';

/** One demand on a value. Clauses of equal keys demand the same. */
export interface Clause {
  readonly key: string;
  /** Adds the demand to a shape. */
  readonly apply: (shape: Shape) => void;
  /** Whether a value meets the demand; absent where only the whole schema can tell. */
  readonly check?: (value: Json) => boolean;
}

/** One way to meet a demand: all of its clauses. */
export type Alternative = readonly Clause[];

/** A clause that changes the shape as told. */
export function demand(key: string, apply: (shape: Shape) => void): Clause {
  return { key, apply };
}

/** The clauses without those that repeat an earlier key. */
export function distinctClauses(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const seen = new Set<string>();
  return clauses.filter((clause) => !seen.has(clause.key) && seen.add(clause.key));
}

/** The name of a list of clauses, whatever their order. */
export function clausesKey(clauses: readonly Clause[]): string {
  if (clauses.length === 1) return clauses[0]?.key ?? '';
  return clauses
    .map((clause) => clause.key)
    .sort()
    .join('&');
}

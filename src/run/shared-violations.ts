import { placeName } from '../model/difference.ts';
import type { SharedViolation } from '../model/report.ts';
import type { SharedSighting } from './examination.ts';

/** Violations that both sides show alike, once for each place and keyword. */
export class SharedViolations {
  readonly #known = new Map<string, SharedViolation>();

  add({ operation, violation }: SharedSighting): void {
    const where = placeName(violation.place);
    const key = [operation, where, violation.pattern, violation.keyword].join('\n');
    const known = this.#known.get(key);
    const { keyword, contract, text, explanation } = violation;
    const fresh = {
      operation,
      where,
      pointer: violation.pattern,
      keyword,
      contract,
      sides: ['legacy', 'candidate'] as const,
      text,
      explanation,
      cases: 1,
    };
    this.#known.set(key, known === undefined ? fresh : { ...known, cases: known.cases + 1 });
  }

  /** All of them, the most frequent first. */
  report(): readonly SharedViolation[] {
    return [...this.#known.values()].sort((one, other) => other.cases - one.cases);
  }
}

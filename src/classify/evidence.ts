import type { Severity } from '../model/cause.ts';
import type { Difference } from '../model/difference.ts';
import type { Evidence } from './cause.ts';
import type { Clue } from './clue.ts';
import type { Reading } from './reading.ts';

/** Evidence that leaves one reading only. */
export function exactly(...sentences: readonly string[]): Evidence {
  return { strength: 90, confidence: 'certain', sentences };
}

/** Evidence that another cause would explain less well. */
export function likely(...sentences: readonly string[]): Evidence {
  return { strength: 60, confidence: 'likely', sentences };
}

/** Evidence that another cause would explain as well. */
export function possibly(...sentences: readonly string[]): Evidence {
  return { strength: 40, confidence: 'possible', sentences };
}

/** Evidence for a cause that only says what differs; any special cause goes before it. */
export function generally(...sentences: readonly string[]): Evidence {
  return { strength: 10, confidence: 'certain', sentences };
}

/** The evidence, to be preferred over other evidence of its kind (or, below zero, to give way). */
export function lifted(evidence: Evidence, by: number): Evidence {
  return { ...evidence, strength: evidence.strength + by };
}

/** The evidence with a severity of its own. */
export function weighing(evidence: Evidence, severity: Severity): Evidence {
  return { ...evidence, severity };
}

/** The evidence as one half of what `partner` is the other half of. */
export function pairedWith(evidence: Evidence, partner: Difference): Evidence {
  return { ...evidence, partner };
}

/** What `look` finds with legacy first, or else with candidate first. */
export function eitherWay(
  clue: Clue,
  look: (one: Reading, other: Reading) => Evidence | undefined,
): Evidence | undefined {
  return look(clue.legacy, clue.candidate) ?? look(clue.candidate, clue.legacy);
}

/** `legacy 1.0, candidate 1`: the bytes of both sides, shortened. */
export function bothSides(clue: Clue): string {
  return `legacy ${clue.legacy.quoted}, candidate ${clue.candidate.quoted}`;
}

import type { CauseName, Severity } from '../model/cause.ts';
import type { Difference } from '../model/difference.ts';
import type { Confidence } from '../model/report.ts';
import type { Cause, Evidence } from './cause.ts';
import { causes } from './causes/table.ts';
import type { Clue, ClueContext } from './clue.ts';
import { clueOf } from './clue.ts';
import { causesFor } from './dispatch.ts';

/** The cause of one difference, with what speaks for it. */
export interface Recognition {
  readonly cause: CauseName;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Short sentences that cite the bytes. */
  readonly evidence: readonly string[];
  /** Causes that would explain the bytes as well, best first. */
  readonly alternatives: readonly CauseName[];
  /** The difference that this one is the other half of (a key's other spelling): the two are one finding. */
  readonly partner: Difference | undefined;
}

interface Candidate {
  readonly cause: Cause;
  readonly evidence: Evidence;
}

/** Evidence below this only says what differs; it is no alternative to anything. */
const special = 38;
const mostAlternatives = 3;
/** What is likely at least is named beside what is certain; what is only possible is not. */
const sure = 55;
const farBehind = 55;

/** The cause of the difference: the most special one that its bytes speak for, `unexplained` if there is none. */
export function recognise(difference: Difference, context: ClueContext): Recognition {
  const clue = clueOf(difference, context);
  const [best, ...rest] = candidatesFor(clue);
  if (best === undefined) return unrecognised(clue);
  const { cause, evidence } = best;
  return {
    cause: cause.name,
    severity: evidence.severity ?? cause.severity,
    confidence: evidence.confidence,
    evidence: evidence.sentences,
    alternatives: alternativesTo(best, rest),
    partner: evidence.partner,
  };
}

function candidatesFor(clue: Clue): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const cause of causesFor(clue)) {
    const evidence = cause.recognise(clue);
    if (evidence !== undefined) found.push({ cause, evidence });
  }
  return found.sort((one, other) => other.evidence.strength - one.evidence.strength);
}

function alternativesTo(best: Candidate, rest: readonly Candidate[]): readonly CauseName[] {
  const isSure = best.evidence.confidence === 'certain' && best.evidence.strength > sure;
  const least = isSure ? sure : Math.max(special - 10, best.evidence.strength - farBehind);
  return rest
    .filter(({ evidence }) => evidence.strength >= least)
    .slice(0, mostAlternatives)
    .map(({ cause }) => cause.name);
}

function unrecognised(clue: Clue): Recognition {
  const { unexplained } = causes;
  return {
    cause: unexplained.name,
    severity: unexplained.severity,
    confidence: 'possible',
    evidence: unexplained.recognise(clue)?.sentences ?? [],
    alternatives: [],
    partner: undefined,
  };
}

import type { CauseName, Severity } from '../model/cause.ts';
import type { Difference, Fact } from '../model/difference.ts';
import type { Confidence } from '../model/report.ts';
import type { Cause, Evidence } from './cause.ts';
import { causes } from './causes/table.ts';
import type { Clue, ClueContext } from './clue.ts';
import { clueOf } from './clue.ts';

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

/** Longer texts are not searched for relations: each reading costs a pass over both. */
const longest = 524_288;
const causesOfLongTexts: Readonly<Partial<Record<Fact, readonly Cause[]>>> = {
  'string-value': [causes['string-value']],
  'string-spelling': [causes['escape-spelling']],
  'json-flaw': [causes['invalid-json']],
  'header-value': [causes['header-value']],
  text: [causes['text-body']],
};

const causesByFact: ReadonlyMap<Fact, readonly Cause[]> = indexed();

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

function causesFor({ fact, legacy, candidate }: Clue): readonly Cause[] {
  const isLong = legacy.bytes.length + candidate.bytes.length > longest;
  return (isLong ? causesOfLongTexts[fact] : undefined) ?? causesByFact.get(fact) ?? [];
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

function indexed(): ReadonlyMap<Fact, readonly Cause[]> {
  const found = new Map<Fact, Cause[]>();
  for (const cause of Object.values(causes)) {
    for (const fact of cause.facts) found.set(fact, [...(found.get(fact) ?? []), cause]);
  }
  return found;
}

import type { Difference, Place } from '../../model/difference.ts';
import type { JsonPointer } from '../../model/pointer.ts';
import { root } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import type { CommonEnds } from '../../wire/scan-like.ts';
import type { Tape } from '../../wire/tape.ts';
import { createLedger } from '../ledger.ts';
import type { CompareOptions } from '../options.ts';
import { compareRoots } from './compare-json.ts';
import { jsonDocument } from './document.ts';
import { markFlawed } from './flaw-follows.ts';
import { compareFlaws } from './flaws.ts';
import { isSpaced } from './gaps.ts';
import { createPatterns } from './pattern.ts';
import { knownSame } from './same-value.ts';
import { compareSpace } from './space.ts';
import type { Walk } from './walk.ts';

const nothingInCommon: CommonEnds = { head: 0, tail: 0 };
const noPatterns: ReadonlySet<string> = new Set();
const budgetForEachNode = 24;
const leastBudget = 10_000;

/** Where a JSON text is: the place, and the pointer that its own pointers go below. */
export interface JsonPlace {
  readonly place: Place;
  readonly base: JsonPointer;
}

/** The place of a body that is JSON as a whole. */
export const bodyPlace: JsonPlace = { place: { kind: 'body' }, base: root };

/** All differences of two JSON texts, in the order of the text where both have one order. */
export function compareJson(
  tapes: Pair<Tape>,
  options: CompareOptions = {},
  { place, base }: JsonPlace = bodyPlace,
  common: CommonEnds = nothingInCommon,
): Difference[] {
  const legacy = jsonDocument(tapes.legacy);
  const candidate = jsonDocument(tapes.candidate);
  const walk: Walk = {
    legacy,
    candidate,
    place,
    base,
    ledger: createLedger(),
    patterns: createPatterns(base, {
      maps: setOf(options.mapPointers),
      unordered: setOf(options.unorderedPointers),
    }),
    budget: leastBudget + budgetForEachNode * (tapes.legacy.count + tapes.candidate.count),
    isSpaced: isSpaced(legacy) || isSpaced(candidate),
    same: knownSame(tapes, common),
    gap: undefined,
  };
  compareRoots(walk);
  compareSpace(walk);
  compareFlaws(walk);
  return markFlawed(walk.ledger.differences(), tapes);
}

function setOf(patterns: readonly string[] | undefined): ReadonlySet<string> {
  return patterns === undefined || patterns.length === 0 ? noPatterns : new Set(patterns);
}

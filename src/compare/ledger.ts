import type { Difference, Fact, Fragment, Level, Place } from '../model/difference.ts';
import type { JsonPointer, PointerPattern } from '../model/pointer.ts';
import type { Pair } from '../model/side.ts';

/** What a difference says before it is known how many more like it there are. */
export interface Draft extends Pair<Fragment> {
  readonly fact: Fact;
  readonly level: Level;
  readonly place: Place;
  readonly pointer: JsonPointer;
  readonly pattern: PointerPattern;
  readonly follows?: string;
}

/** How many differences a comparison lists; the rest it counts. */
export interface ListLimits {
  /** Of one fact at one pattern. */
  readonly perPattern: number;
  /** In one body. */
  readonly inAll: number;
  /** Characters of all pointers: in a text nested deep enough a few of them would fill the memory. */
  readonly pointers: number;
}

/** The bounds that hold where a caller names none. */
export const listLimits: ListLimits = { perPattern: 16, inAll: 1000, pointers: 4_000_000 };

/** The differences of one fact at one pattern. */
export interface Tally {
  listed: number;
  more: number;
}

/** The differences of one body in the order met, those of one kind listed up to a limit and counted from there. */
export interface Ledger {
  /** Whether to draft a difference of this tally: else it has been counted. */
  admits(tally: Tally, fact: Fact): boolean;
  add(draft: Draft, tally: Tally): void;
  differences(): Difference[];
}

/** An empty ledger. */
export function createLedger(limits: ListLimits = listLimits): Ledger {
  const listed: { readonly draft: Draft; readonly tally: Tally | undefined }[] = [];
  let characters = 0;
  const overflow = new Map<Fact, Tally>();
  return {
    admits(tally, fact) {
      if (tally.listed < limits.perPattern && listed.length < limits.inAll && characters < limits.pointers)
        return true;
      if (tally.listed > 0) tally.more += 1;
      else tallyOf(overflow, fact).more += 1;
      return false;
    },
    add(draft, tally) {
      tally.listed += 1;
      characters += draft.pointer.length;
      listed.push({ draft, tally: tally.listed === 1 ? tally : undefined });
    },
    differences() {
      return listed.map(({ draft, tally }) => {
        const beyond = tally === undefined ? 0 : tally.more + takeOverflow(overflow, draft.fact);
        return settled(draft, beyond);
      });
    },
  };
}

/** The difference of a draft, with how many more like it there are. */
export function settled(draft: Draft, more = 0): Difference {
  const { fact, level, place, pointer, pattern, legacy, candidate, follows } = draft;
  return { fact, level, place, pointer, pattern, legacy, candidate, follows, more };
}

function tallyOf(tallies: Map<Fact, Tally>, fact: Fact): Tally {
  const known = tallies.get(fact);
  if (known !== undefined) return known;
  const tally = { listed: 0, more: 0 };
  tallies.set(fact, tally);
  return tally;
}

/** What was met beyond the limit for the whole body is counted with the first difference of its fact. */
function takeOverflow(overflow: Map<Fact, Tally>, fact: Fact): number {
  const more = overflow.get(fact)?.more ?? 0;
  overflow.delete(fact);
  return more;
}

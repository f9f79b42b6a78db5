import type { Fact, Fragment, Level, Place } from '../../model/difference.ts';
import type { Span } from '../../model/json.ts';
import type { JsonPointer } from '../../model/pointer.ts';
import { pointerTo } from '../../model/pointer.ts';
import type { Pair, Side } from '../../model/side.ts';
import type { Ledger } from '../ledger.ts';
import type { JsonDocument } from './document.ts';
import { stringAt } from './document.ts';
import type { PatternNode, Patterns } from './pattern.ts';
import { patternText, tallyAt } from './pattern.ts';
import type { KnownSame } from './same-value.ts';

/** One comparison of two documents under way. */
export interface Walk {
  readonly legacy: JsonDocument;
  readonly candidate: JsonDocument;
  readonly place: Place;
  /** What the pointers of the document are below: empty for a body that is one document. */
  readonly base: JsonPointer;
  readonly ledger: Ledger;
  readonly patterns: Patterns;
  /** Steps that may still be spent on aligning arrays; without any left, items pair by their places. */
  budget: number;
  /** Either text has white space between tokens, and no difference in it has been met. */
  isSpaced: boolean;
  /** Where both texts are known to be alike. */
  readonly same: KnownSame;
  /** The first place where the white space between tokens differs. */
  gap: Pair<Span> | undefined;
}

/** Two values that are compared with each other, and how the pair is called in its container. */
export interface Pairing {
  readonly legacy: number;
  readonly candidate: number;
  /** The key's node; in an array, and at the root, none. */
  readonly key: number;
  /** Whose text has the key: legacy, unless the keys differ and candidate's comes first in the alphabet. */
  readonly keySide: Side;
  /** The lesser of the two indexes, so that the pointer is the same whichever side is which. */
  readonly index: number;
}

/** No key: the pair are items, or the roots. */
export const noKey = -1;

/** A pair of containers whose children are being compared. */
export interface Frame extends Pairing {
  readonly parent: Frame | undefined;
  readonly isObject: boolean;
  /** The nodes after the containers. */
  readonly legacyEnd: number;
  readonly candidateEnd: number;
  /** The next child (in an object: its key) on each side, while children pair in the order written. */
  legacyNext: number;
  candidateNext: number;
  /** How many children have been paired so. */
  ordinal: number;
  /** The pairs still to be compared, once the order written has been given up. */
  plan: readonly Pairing[] | undefined;
  planned: number;
  pattern: PatternNode | undefined;
  pointer: JsonPointer | undefined;
}

/** Where a difference is: in a container, below a key or an index, or at the container itself. */
export interface Spot {
  readonly frame: Frame | undefined;
  readonly token: string | number | undefined;
}

/** What kind of difference, and how deep. */
export type FactAndLevel = readonly [fact: Fact, level: Level];

/** Adds a difference at a spot, or counts it when enough like it are listed; the fragments are made only if needed. */
export function note(walk: Walk, spot: Spot, [fact, level]: FactAndLevel, make: () => Pair<Fragment>): void {
  const pattern = patternOf(walk, spot);
  const tally = tallyAt(pattern, fact);
  if (!walk.ledger.admits(tally, fact)) return;
  const { legacy, candidate } = make();
  const at = pointerOf(walk, spot);
  walk.ledger.add(
    { fact, level, place: walk.place, pointer: at, pattern: patternText(pattern), legacy, candidate },
    tally,
  );
}

/** Adds a difference at the value that these tokens lead to. */
export function noteAt(
  walk: Walk,
  tokens: readonly (string | number)[],
  [fact, level]: FactAndLevel,
  make: () => Pair<Fragment>,
): void {
  let pattern = walk.patterns.root;
  let at = walk.base;
  for (const token of tokens) {
    pattern = patternBelow(walk, pattern, token);
    at = pointerTo(at, token);
  }
  const tally = tallyAt(pattern, fact);
  if (!walk.ledger.admits(tally, fact)) return;
  walk.ledger.add(
    { fact, level, place: walk.place, pointer: at, pattern: patternText(pattern), ...make() },
    tally,
  );
}

/** How the pair is called in its container: the key read, or the index. */
export function tokenOf(walk: Walk, pairing: Pairing): string | number {
  return pairing.key === noKey ? pairing.index : stringAt(walk[pairing.keySide].tape, pairing.key);
}

/** The pattern of a frame's containers. */
export function framePattern(walk: Walk, frame: Frame): PatternNode {
  const open: Frame[] = [];
  let at: Frame | undefined = frame;
  while (at !== undefined && at.pattern === undefined) {
    open.push(at);
    at = at.parent;
  }
  let pattern = at?.pattern ?? walk.patterns.root;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.parent !== undefined) pattern = patternBelow(walk, pattern, tokenOf(walk, next));
    next.pattern = pattern;
  }
  return pattern;
}

function patternOf(walk: Walk, { frame, token }: Spot): PatternNode {
  const parent = frame === undefined ? walk.patterns.root : framePattern(walk, frame);
  return token === undefined ? parent : patternBelow(walk, parent, token);
}

function patternBelow(walk: Walk, parent: PatternNode, token: string | number): PatternNode {
  return walk.patterns.below(parent, typeof token === 'number' ? '*' : token);
}

function pointerOf(walk: Walk, { frame, token }: Spot): JsonPointer {
  const at = frame === undefined ? walk.base : framePointer(walk, frame);
  return token === undefined ? at : pointerTo(at, token);
}

// Kept for the next difference in these containers, unless it is so long that many of them would fill the memory.
const keptPointer = 500;

function framePointer(walk: Walk, frame: Frame): JsonPointer {
  const open: Frame[] = [];
  let from: Frame | undefined = frame;
  while (from !== undefined && from.pointer === undefined) {
    open.push(from);
    from = from.parent;
  }
  let at = from?.pointer ?? walk.base;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.parent !== undefined) at = pointerTo(at, tokenOf(walk, next));
    if (at.length < keptPointer) next.pointer = at;
  }
  return at;
}

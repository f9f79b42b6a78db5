import type { Fact } from '../../model/difference.ts';
import type { PointerPattern } from '../../model/pointer.ts';
import { escapeToken, pointerPattern } from '../../model/pointer.ts';
import type { Tally } from '../ledger.ts';

/** A pattern with the patterns below it, each made once, and how many differences it has had. */
export interface PatternNode {
  readonly parent: PatternNode | undefined;
  readonly token: string;
  /** By fact; most patterns have one fact, or none. */
  readonly tallies: FactTally[];
  below: Map<string, PatternNode> | undefined;
  /** Made when a difference is listed here. */
  text: PointerPattern | undefined;
  /** Every key of the object is written `*`: it is declared a map, or its keys look generated. */
  isMap: boolean;
  readonly isUnordered: boolean;
}

/** The tally of one fact. */
export interface FactTally extends Tally {
  readonly fact: Fact;
}

/** The patterns of one comparison. */
export interface Patterns {
  readonly root: PatternNode;
  /** Whether any is declared. */
  readonly hasUnordered: boolean;
  /** The pattern of the member with this key, or of the items when the token is `*`. */
  below(parent: PatternNode, token: string): PatternNode;
}

/** What is declared about arrays and objects, by pattern. */
export interface Declared {
  readonly maps: ReadonlySet<string>;
  readonly unordered: ReadonlySet<string>;
}

// A text with endless keys must not fill the memory: beyond this number there is one pattern for all.
const patternLimit = 20_000;
const manyTokens = 200;

/** The patterns of one comparison, which all begin with `base`. */
export function createPatterns(base: string, { maps, unordered }: Declared): Patterns {
  const isDeclaring = maps.size > 0 || unordered.size > 0;
  let made = 0;
  const make = (parent: PatternNode | undefined, token: string): PatternNode => {
    made += 1;
    const text = isDeclaring ? textOf(parent, token) : '';
    const isMap = isDeclaring && maps.has(text);
    const isUnordered = isDeclaring && unordered.has(text);
    return { parent, token, tallies: [], below: undefined, text: undefined, isMap, isUnordered };
  };
  const beyond = make(undefined, '/…');
  return {
    root: make(undefined, base),
    hasUnordered: unordered.size > 0,
    below(parent, token) {
      const name = parent.isMap ? '*' : token;
      const known = parent.below?.get(name);
      if (known !== undefined) return known;
      if (made >= patternLimit) return beyond;
      const child = make(parent, name);
      parent.below ??= new Map();
      parent.below.set(name, child);
      return child;
    },
  };
}

/** The pattern as text. */
export function patternText(node: PatternNode): PointerPattern {
  node.text ??= pointerPattern(textOf(node.parent, node.token));
  return node.text;
}

/** The text of the token below its parent; what stands deeper than 200 levels is cut, as nobody declares or reads it. */
function textOf(parent: PatternNode | undefined, token: string): string {
  if (parent === undefined) return token;
  let text = `/${escapeToken(token)}`;
  let at = parent;
  for (let level = 1; at.parent !== undefined && level < manyTokens; level += 1) {
    text = `/${escapeToken(at.token)}${text}`;
    at = at.parent;
  }
  return `${at.parent === undefined ? at.token : '/…'}${text}`;
}

/** The tally of a fact at a pattern. */
export function tallyAt({ tallies }: PatternNode, fact: Fact): Tally {
  const known = tallies.find((tally) => tally.fact === fact);
  if (known !== undefined) return known;
  const tally = { fact, listed: 0, more: 0 };
  tallies.push(tally);
  return tally;
}

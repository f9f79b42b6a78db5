import type { Json } from '../model/json.ts';
import { findRepeats } from './find-repeats.ts';
import type { JsonFlaw } from './json-flaw.ts';
import { type JsonLimits, mostTreeNodes } from './json-limits.ts';
import { treeOf } from './read-tree.ts';
import { scanJson } from './scan-json.ts';
import type { Tape } from './tape.ts';

/** What a text holds: its tree (as far as it could be read), its flaws, and how many values and keys were read. */
export interface ParsedJson {
  readonly root: Json | undefined;
  /** In the order of their places. */
  readonly flaws: readonly JsonFlaw[];
  readonly nodes: number;
}

/**
 * The text as a lossless tree; never throws, and never recurses, however deep the text. All of the text is read at once;
 * the nodes in a container, and which keys are repeated, are found when they are asked for, and the bytes must not change.
 */
export function parseJson(bytes: Uint8Array, { depth, nodes = mostTreeNodes }: JsonLimits = {}): ParsedJson {
  return new ParsedText(scanJson(bytes, depth === undefined ? { nodes } : { depth, nodes }));
}

class ParsedText implements ParsedJson {
  readonly root: Json | undefined;
  readonly nodes: number;
  #flaws: readonly JsonFlaw[] | undefined;
  #tape: Tape | undefined;

  constructor(tape: Tape) {
    this.root = treeOf(tape);
    this.nodes = tape.count;
    this.#flaws = undefined;
    this.#tape = tape;
  }

  get flaws(): readonly JsonFlaw[] {
    this.#flaws ??= this.#tape === undefined ? [] : flawsOf(this.#tape);
    this.#tape = undefined;
    return this.#flaws;
  }
}

function flawsOf(tape: Tape): readonly JsonFlaw[] {
  const repeats = findRepeats(tape);
  if (repeats.length === 0) return tape.flaws;
  return [...tape.flaws, ...repeats].sort((left, right) => left.span.start - right.span.start);
}

import type { Json } from '../model/json.ts';
import { buildTree } from './build-tree.ts';
import type { JsonFlaw } from './json-flaw.ts';
import { type JsonLimits, mostTreeNodes } from './json-limits.ts';
import { scanJson } from './scan-json.ts';

/** What a text holds: its tree (as far as it could be read), its flaws, and how many values and keys were read. */
export interface ParsedJson {
  readonly root: Json | undefined;
  /** In the order of their places. */
  readonly flaws: readonly JsonFlaw[];
  readonly nodes: number;
}

/** The text as a lossless tree; never throws, and never recurses, however deep the text. */
export function parseJson(bytes: Uint8Array, limits: JsonLimits = {}): ParsedJson {
  const tape = scanJson(bytes, { nodes: mostTreeNodes, ...limits });
  const { root, repeats } = buildTree(tape);
  return { root, flaws: inOrder(tape.flaws, repeats), nodes: tape.count };
}

function inOrder(scanned: readonly JsonFlaw[], repeats: readonly JsonFlaw[]): readonly JsonFlaw[] {
  if (repeats.length === 0) return scanned;
  return [...scanned, ...repeats].sort((left, right) => left.span.start - right.span.start);
}

import type { JsonFlaw } from './json-flaw.ts';

/**
 * The tokens of a text in the order written, four integers a node: kind with marks, start, end (byte offsets), and a
 * link: of arrays and objects the index of the node after the subtree, of all others the surplus of bytes over UTF-16
 * code units before the node. The children of an object are key, value, key, value, and so on.
 */
export interface Tape {
  readonly bytes: Uint8Array;
  readonly nodes: Int32Array;
  readonly count: number;
  /** How many more bytes than UTF-16 code units the nodes and what is before them have. */
  readonly surplus: number;
  /** In the order met; repeated keys are found by `parseJson` only. */
  readonly flaws: readonly JsonFlaw[];
}

/** Integers a node takes. */
export const tapeStride = 4;

/** Kinds of nodes, in the low bits of a node's first integer. */
export const tapeNull = 0;
export const tapeFalse = 1;
export const tapeTrue = 2;
export const tapeNumber = 3;
export const tapeString = 4;
export const tapeKey = 5;
export const tapeArray = 6;
export const tapeObject = 7;

/** Marks of strings and keys, in the bits above the kind. */
export const tapeEscaped = 8;
export const tapeNotAscii = 16;
export const tapeNotUtf8 = 32;
export const tapeControl = 64;
export const tapeUnclosed = 128;

/** The bits that hold the kind. */
export const tapeKindMask = 7;

/** The kind of the node at this index. */
export function tapeKind(tape: Tape, node: number): number {
  return (tape.nodes[node * tapeStride] ?? tapeNull) & tapeKindMask;
}

/** The marks of the node at this index. */
export function tapeMarks(tape: Tape, node: number): number {
  return (tape.nodes[node * tapeStride] ?? tapeNull) & ~tapeKindMask;
}

/** The offset of the node's first byte. */
export function tapeStart(tape: Tape, node: number): number {
  return tape.nodes[node * tapeStride + 1] ?? 0;
}

/** The offset after the node's last byte. */
export function tapeEnd(tape: Tape, node: number): number {
  return tape.nodes[node * tapeStride + 2] ?? 0;
}

/** The index of the node after this one's subtree: its next sibling, where it has one. */
export function tapeNext(tape: Tape, node: number): number {
  return tapeKind(tape, node) < tapeArray ? node + 1 : (tape.nodes[node * tapeStride + 3] ?? tape.count);
}

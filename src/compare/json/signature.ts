import {
  tapeArray,
  tapeEscaped,
  tapeKind,
  tapeMarks,
  tapeNext,
  tapeNotAscii,
  tapeNumber,
  tapeObject,
  tapeString,
} from '../../wire/tape.ts';
import type { JsonDocument } from './document.ts';
import { lexemeAt, spanOf, stringAt } from './document.ts';

/** Told of each leaf below an item: which path it is at (a hash, array indexes left out), and a hash of its value. */
export type TellLeaf = (path: number, value: number) => void;

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Tells of every leaf of a value; empty containers are leaves. */
export function eachLeaf(document: JsonDocument, item: number, tell: TellLeaf): void {
  const { tape } = document;
  const end = tapeNext(tape, item);
  const open: { readonly end: number; readonly path: number; readonly isObject: boolean }[] = [];
  let path = seed;
  let isObject = false;
  let node = item;
  while (node < end) {
    let top = open.at(-1);
    while (top !== undefined && node >= top.end) {
      open.pop();
      top = open.at(-1);
    }
    path = top?.path ?? seed;
    isObject = top?.isObject ?? false;
    if (isObject) {
      path = mixed(path, stringHash(document, node));
      node += 1;
    }
    const next = tapeNext(tape, node);
    const kind = tapeKind(tape, node);
    if (kind < tapeArray || next === node + 1) tell(path, leafHash(document, node, kind));
    else open.push({ end: next, path: mixed(path, kind), isObject: kind === tapeObject });
    node += 1;
  }
}

/** A hash of two hashes; unlike a sum it depends on their order. */
export function mixed(left: number, right: number): number {
  return Math.imul(Math.imul(left, prime) ^ right, 0x5bd1e995) ^ (left >>> 15);
}

/** A hash of these bytes. */
export function spellingHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), prime);
  return hash;
}

/** A hash of the value, not of its spelling: `1.0` has that of `1`. */
function leafHash(document: JsonDocument, node: number, kind: number): number {
  if (kind === tapeString) return mixed(kind, stringHash(document, node));
  return mixed(kind, kind === tapeNumber ? numberHash(document, node) : 0);
}

const safeDigits = 15;

// To tell items apart a double is exact enough; whole numbers that any parser reads alike are not even parsed.
function numberHash(document: JsonDocument, node: number): number {
  const { start, end } = spanOf(document, node);
  if (end - start <= safeDigits && isPlain(document.bytes, start, end)) {
    return spellingHash(document.bytes, start, end);
  }
  return textHash(String(Number(lexemeAt(document.tape, node))));
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}

function stringHash(document: JsonDocument, node: number): number {
  const { tape, bytes } = document;
  if ((tapeMarks(tape, node) & (tapeEscaped | tapeNotAscii)) !== 0) return textHash(stringAt(tape, node));
  const { start, end } = spanOf(document, node);
  return spellingHash(bytes, start + 1, end - 1);
}

function textHash(text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

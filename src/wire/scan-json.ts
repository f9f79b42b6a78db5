import type { JsonFlaw, JsonFlawKind } from './json-flaw.ts';
import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import type { JsonLimits } from './json-limits.ts';
import { defaultJsonLimits } from './json-limits.ts';
import { isLiteralPrefix, literalAt } from './scan-literal.ts';
import { scanNumber } from './scan-number.ts';
import { grown, keepScratch, takeScratch } from './scan-scratch.ts';
import type { StringScan } from './scan-string.ts';
import { scanString } from './scan-string.ts';
import type { Tape } from './tape.ts';
import {
  tapeArray,
  tapeFalse,
  tapeKey,
  tapeNull,
  tapeNumber,
  tapeObject,
  tapeStride,
  tapeString,
  tapeTrue,
  tapeUnclosed,
} from './tape.ts';

const outside = -1;

/** What is known while a text is read: `open` is the innermost container, whose link holds its parent until it closes. */
interface Scan extends StringScan {
  readonly depthLimit: number;
  readonly nodeLimit: number;
  nodes: Int32Array;
  count: number;
  open: number;
  depth: number;
}

/** The tape of a text; never throws. Where the text breaks off, the tape holds what was read, its containers closed there. */
export function scanJson(bytes: Uint8Array, limits: JsonLimits = {}): Tape {
  const { depth, nodes } = { ...defaultJsonLimits, ...limits };
  const flaws: JsonFlaw[] = [];
  const scan: Scan = {
    bytes,
    flaws,
    marks: 0,
    depthLimit: depth,
    nodeLimit: nodes,
    nodes: takeScratch(),
    count: 0,
    open: outside,
    depth: 0,
  };
  const start = skipByteOrderMark(scan);
  const end = scanValues(scan, start);
  if (scan.open !== outside) closeAll(scan, end);
  const tape = { bytes, nodes: scan.nodes.slice(0, scan.count * tapeStride), count: scan.count, flaws };
  keepScratch(scan.nodes);
  return tape;
}

/** Reads values, keys and separators until the root is whole or the text breaks off; the offset reached. */
function scanValues(scan: Scan, start: number): number {
  const { bytes } = scan;
  let at = start;
  for (;;) {
    if (scan.open !== outside && scan.nodes[scan.open * tapeStride] === tapeObject) {
      at = scanKey(scan, at);
      if (at < 0) return ~at;
    }
    at = skipSpace(bytes, at);
    const opened = scan.count;
    at = scanValue(scan, at);
    if (at < 0) return ~at;
    if (scan.open === opened) {
      at = skipSpace(bytes, at);
      if (bytes[at] !== closer(scan)) continue;
    }
    at = scanSeparators(scan, at);
    if (at < 0) return ~at;
    if (scan.open === outside) return at;
  }
}

/** Closes what closes here and goes past the comma, or, after the root, checks that nothing follows. */
function scanSeparators(scan: Scan, from: number): number {
  const { bytes } = scan;
  let at = from;
  while (scan.open !== outside) {
    at = skipSpace(bytes, at);
    const byte = at < bytes.length ? bytes[at] : undefined;
    if (byte === 0x2c) return at + 1;
    if (byte !== closer(scan)) return stop(scan, byte === undefined ? 'truncated' : 'unexpected-byte', at);
    at += 1;
    close(scan, at);
  }
  at = skipSpace(bytes, at);
  if (at < bytes.length) noteFlaw(scan.flaws, jsonFlaw('trailing-bytes', at, bytes.length));
  return at;
}

function scanKey(scan: Scan, from: number): number {
  const { bytes } = scan;
  const start = skipSpace(bytes, from);
  if (start >= bytes.length) return stop(scan, 'truncated', start);
  if (bytes[start] !== 0x22) return stop(scan, 'unexpected-byte', start);
  const end = scanString(scan, start);
  const { marks } = scan;
  if ((marks & tapeUnclosed) !== 0) return ~end;
  const colon = bytes[end] === 0x3a ? end : skipSpace(bytes, end);
  if (colon >= bytes.length) return stop(scan, 'truncated', colon);
  if (bytes[colon] !== 0x3a) return stop(scan, 'unexpected-byte', colon);
  push(scan, tapeKey | marks, start, end);
  return colon + 1;
}

function scanValue(scan: Scan, at: number): number {
  const { bytes } = scan;
  if (at >= bytes.length) return stop(scan, 'truncated', at);
  if (scan.count >= scan.nodeLimit) return stop(scan, 'too-large', at);
  const byte = bytes[at] ?? 0;
  switch (byte) {
    case 0x22: {
      const end = push(scan, tapeString, at, scanString(scan, at));
      if (scan.marks === 0) return end;
      scan.nodes[(scan.count - 1) * tapeStride] = tapeString | scan.marks;
      return (scan.marks & tapeUnclosed) === 0 ? end : ~end;
    }
    case 0x7b:
      return open(scan, tapeObject, at);
    case 0x5b:
      return open(scan, tapeArray, at);
    case 0x6e:
      if (!isWord(bytes, at, 0x75, 0x6c, 0x6c)) break;
      return push(scan, tapeNull, at, at + 4);
    case 0x74:
      if (!isWord(bytes, at, 0x72, 0x75, 0x65)) break;
      return push(scan, tapeTrue, at, at + 4);
    case 0x66:
      if (bytes[at + 1] !== 0x61 || !isWord(bytes, at + 1, 0x6c, 0x73, 0x65)) break;
      return push(scan, tapeFalse, at, at + 5);
    default:
      if (byte < 0x30 || byte > 0x39) break;
      return push(scan, tapeNumber, at, scanNumber(bytes, at, scan.flaws));
  }
  return scanOddValue(scan, at);
}

/** A literal that RFC 8259 does not know, a number that begins with a sign or a point, or nothing that is a value. */
function scanOddValue(scan: Scan, at: number): number {
  const { bytes, flaws } = scan;
  const byte = bytes[at] ?? 0;
  const literal = literalAt(bytes, at);
  if (literal !== undefined) {
    const end = at + literal.bytes.length;
    if (!literal.known) noteFlaw(flaws, jsonFlaw('not-finite', at, end));
    return push(scan, literal.kind, at, end);
  }
  if (byte !== 0x2d && byte !== 0x2b && byte !== 0x2e) return stop(scan, wordFlaw(bytes, at), at);
  return push(scan, tapeNumber, at, scanNumber(bytes, at, flaws));
}

/** Whether three bytes follow the one at `at`, and no fourth that belongs to the word. */
function isWord(bytes: Uint8Array, at: number, second: number, third: number, fourth: number): boolean {
  if (at + 3 >= bytes.length) return false;
  return bytes[at + 1] === second && bytes[at + 2] === third && bytes[at + 3] === fourth;
}

/** A word that the text's end cuts off is missing bytes; any other is not to be understood. */
function wordFlaw(bytes: Uint8Array, at: number): JsonFlawKind {
  return isLiteralPrefix(bytes, at) ? 'truncated' : 'unexpected-byte';
}

function open(scan: Scan, kind: number, at: number): number {
  if (scan.depth >= scan.depthLimit) return stop(scan, 'too-deep', at);
  const node = scan.count;
  push(scan, kind, at, at);
  scan.nodes[node * tapeStride + 3] = scan.open;
  scan.open = node;
  scan.depth += 1;
  return at + 1;
}

function closer(scan: Scan): number {
  return scan.nodes[scan.open * tapeStride] === tapeObject ? 0x7d : 0x5d;
}

function close(scan: Scan, end: number): void {
  const place = scan.open * tapeStride;
  scan.open = scan.nodes[place + 3] ?? outside;
  scan.nodes[place + 2] = end;
  scan.nodes[place + 3] = scan.count;
  scan.depth -= 1;
}

/** Appends a node and returns its end. */
function push(scan: Scan, kind: number, start: number, end: number): number {
  const place = scan.count * tapeStride;
  if (place + tapeStride > scan.nodes.length) scan.nodes = grown(scan.nodes);
  const { nodes } = scan;
  scan.count += 1;
  nodes[place] = kind;
  nodes[place + 1] = start;
  nodes[place + 2] = end;
  nodes[place + 3] = scan.count;
  return end;
}

/** Records why reading ends here; the complement of the offset says so to the callers. */
function stop(scan: Scan, kind: JsonFlawKind, at: number): number {
  noteFlaw(scan.flaws, jsonFlaw(kind, at, Math.min(at + 1, scan.bytes.length)));
  return ~at;
}

function closeAll(scan: Scan, end: number): void {
  // A key without a value is no member.
  const last = scan.nodes[(scan.count - 1) * tapeStride] ?? tapeNull;
  if ((last & 7) === tapeKey) scan.count -= 1;
  while (scan.open !== outside) close(scan, end);
}

function skipSpace(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return at;
    at += 1;
  }
  return at;
}

function skipByteOrderMark(scan: Scan): number {
  const { bytes } = scan;
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return 0;
  noteFlaw(scan.flaws, jsonFlaw('byte-order-mark', 0, 3));
  return 3;
}

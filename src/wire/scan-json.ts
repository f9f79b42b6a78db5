import { jsonFlaw, noteFlaw } from './json-flaw.ts';
import type { JsonLimits } from './json-limits.ts';
import { defaultJsonLimits } from './json-limits.ts';
import { breakOff, expectEnd, finish, type KnownRest, noPlace, type Resume, type Scan } from './scan-end.ts';
import { endsNumber, isDigit, scanNumber } from './scan-number.ts';
import { scanOddValue, wordFlaw } from './scan-odd-value.ts';
import { skipSpace } from './scan-space.ts';
import { isPlain, scanRest } from './scan-string.ts';
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
import { grown, keepNodes, takeNodes } from './tape-room.ts';
import { isClosed, withByteAfter } from './text-end.ts';

/** The tape of a text; never throws. Where the text breaks off, the tape holds what was read, its containers closed there. */
export function scanJson(bytes: Uint8Array, limits: JsonLimits = {}): Tape {
  const scan = newScan(bytes, takeNodes(bytes.length), limits, undefined);
  const at = skipByteOrderMark(scan);
  return tapeOf(bytes, scan, scanValues(scan, { at, place: 0, open: noPlace, depth: 0 }));
}

/** A scan that has read nothing and writes into these nodes. */
export function newScan(
  bytes: Uint8Array,
  nodes: Int32Array,
  limits: JsonLimits,
  rest: KnownRest | undefined,
): Scan {
  return {
    bytes: isClosed(bytes) ? bytes : withByteAfter(bytes),
    end: bytes.length,
    flaws: [],
    marks: 0,
    surplus: 0,
    depthLimit: limits.depth ?? defaultJsonLimits.depth,
    placeLimit: (limits.nodes ?? defaultJsonLimits.nodes) * tapeStride,
    nodes,
    rest,
  };
}

/** The tape of a scan that has come to its end. */
export function tapeOf(bytes: Uint8Array, { nodes, surplus, flaws }: Scan, length: number): Tape {
  return { bytes, nodes: keepNodes(nodes, length), count: length / tapeStride, surplus, flaws };
}

// Imported bindings are read anew at each use; constants of this module are folded into the loop.
const plain = isPlain;
const digits = isDigit;
const enders = endsNumber;
const stride = tapeStride;
const arrayKind = tapeArray;
const objectKind = tapeObject;
const stringKind = tapeString;
const keyKind = tapeKey;
const numberKind = tapeNumber;
const outside = noPlace;
const quote = 0x22;
const closeArray = 0x5d;
const closeObject = 0x7d;

/**
 * Reads values, keys and separators until the root is whole or the text breaks off; the length of the nodes written.
 * One long function, because all that is hot has to stay in registers: split up, it takes three times as long.
 * `place` is where the next node goes, `open` where the innermost container stands; that one's link holds its parent's
 * place until it closes. A string that begins before the last quote of the text needs no check for the text's end, and
 * neither does anything else before the last bracket: only after a bracket the text may be over. Nothing is read beyond
 * the array, ever: one such read makes the compiled loop slower for all texts to come.
 */
export function scanValues(scan: Scan, from: Resume): number {
  const { bytes, end, flaws, rest } = scan;
  const alike = rest === undefined ? end + 1 : rest.from;
  const lastQuote = bytes.lastIndexOf(quote);
  let nodes = scan.nodes;
  let room = Math.min(nodes.length, scan.placeLimit) - 2 * stride;
  let surplus = scan.surplus;
  let { at, place, open, depth } = from;
  let closer = open === outside ? 0 : nodes[open] === objectKind ? closeObject : closeArray;
  for (;;) {
    if (at >= alike && rest !== undefined) {
      const length = rest.take(scan, at, place, open);
      if (length >= 0) return length;
    }
    if (place > room) {
      if (place > scan.placeLimit - 2 * stride) return breakOff(scan, 'too-large', at, place, open);
      nodes = grown(nodes);
      scan.nodes = nodes;
      room = Math.min(nodes.length, scan.placeLimit) - 2 * stride;
    }
    let byte = bytes[at] ?? 0;
    if (closer === closeObject) {
      if (byte <= 0x20) {
        at = skipSpace(bytes, at, end);
        byte = bytes[at] ?? 0;
      }
      if (byte !== quote) return breakOff(scan, 'unexpected-byte', at, place, open);
      nodes[place] = keyKind;
      nodes[place + 1] = at;
      nodes[place + 3] = surplus;
      at += 1;
      if (at <= lastQuote) while (plain[bytes[at] ?? 0] === 1) at += 1;
      if (at <= lastQuote && bytes[at] === quote) {
        at += 1;
      } else {
        at = scanRest(scan, at);
        surplus = scan.surplus;
        nodes[place] = keyKind | scan.marks;
        if ((scan.marks & tapeUnclosed) !== 0) return finish(scan, at, place + stride, open);
      }
      nodes[place + 2] = at;
      place += stride;
      byte = bytes[at] ?? 0;
      if (byte <= 0x20) {
        at = skipSpace(bytes, at, end);
        byte = bytes[at] ?? 0;
      }
      if (byte !== 0x3a) return breakOff(scan, 'unexpected-byte', at, place, open);
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (byte <= 0x20) {
      at = skipSpace(bytes, at, end);
      byte = bytes[at] ?? 0;
    }
    nodes[place + 1] = at;
    nodes[place + 3] = surplus;
    if (byte === quote) {
      nodes[place] = stringKind;
      at += 1;
      if (at <= lastQuote) while (plain[bytes[at] ?? 0] === 1) at += 1;
      if (at <= lastQuote && bytes[at] === quote) {
        at += 1;
      } else {
        at = scanRest(scan, at);
        surplus = scan.surplus;
        nodes[place] = stringKind | scan.marks;
        nodes[place + 2] = at;
        if ((scan.marks & tapeUnclosed) !== 0) return finish(scan, at, place + stride, open);
      }
    } else if (byte === 0x7b || byte === 0x5b) {
      if (depth >= scan.depthLimit) return breakOff(scan, 'too-deep', at, place, open);
      nodes[place] = byte === 0x7b ? objectKind : arrayKind;
      nodes[place + 3] = open;
      open = place;
      closer = byte + 2;
      depth += 1;
      at += 1;
      place += stride;
      byte = bytes[at] ?? 0;
      if (byte <= 0x20) {
        at = skipSpace(bytes, at, end);
        byte = bytes[at] ?? 0;
      }
      if (byte !== closer) continue;
      place -= stride;
    } else if ((byte >= 0x30 && byte <= 0x39) || (byte === 0x2d && (bytes[at + 1] ?? 0) <= 0x39)) {
      nodes[place] = numberKind;
      let digit = at + 1;
      if (byte > 0x30) while (digits[bytes[digit] ?? 0] === 1) digit += 1;
      at = byte !== 0x2d && enders[bytes[digit] ?? 0] === 1 ? digit : scanNumber(bytes, at, flaws);
    } else if (byte === 0x6e && isWord(bytes, at, 0x75, 0x6c, 0x6c)) {
      nodes[place] = tapeNull;
      at += 4;
    } else if (byte === 0x74 && isWord(bytes, at, 0x72, 0x75, 0x65)) {
      nodes[place] = tapeTrue;
      at += 4;
    } else if (byte === 0x66 && bytes[at + 1] === 0x61 && isWord(bytes, at + 1, 0x6c, 0x73, 0x65)) {
      nodes[place] = tapeFalse;
      at += 5;
    } else {
      const odd = scanOddValue(bytes, at, flaws);
      if (odd === at) return breakOff(scan, wordFlaw(bytes.subarray(at, end)), at, place, open);
      nodes[place] = numberKind;
      at = odd;
    }
    nodes[place + 2] = at;
    place += stride;
    for (;;) {
      if (open === outside) return expectEnd(scan, at, place);
      byte = bytes[at] ?? 0;
      if (byte <= 0x20) {
        at = skipSpace(bytes, at, end);
        if (at === end) return breakOff(scan, 'truncated', at, place, open);
        byte = bytes[at] ?? 0;
      }
      if (byte === 0x2c) break;
      if (byte !== closer) return breakOff(scan, 'unexpected-byte', at, place, open);
      at += 1;
      const parent = nodes[open + 3] ?? outside;
      nodes[open + 2] = at;
      nodes[open + 3] = place / stride;
      open = parent;
      if (at === end && open !== outside) return breakOff(scan, 'truncated', at, place, open);
      depth -= 1;
      closer = open !== outside && nodes[open] === objectKind ? closeObject : closeArray;
    }
    at += 1;
  }
}

/** Whether these three bytes follow the one at `at`. */
function isWord(bytes: Uint8Array, at: number, second: number, third: number, fourth: number): boolean {
  return bytes[at + 1] === second && bytes[at + 2] === third && bytes[at + 3] === fourth;
}

function skipByteOrderMark(scan: Scan): number {
  const { bytes } = scan;
  if (scan.end < 3 || bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return 0;
  noteFlaw(scan.flaws, jsonFlaw('byte-order-mark', 0, 3));
  scan.surplus = 2;
  return 3;
}

import type { Span } from '../../model/json.ts';
import { spellingHash } from '../json/signature.ts';

/** The lines of a text: their spans without the line breaks, a hash of each, and the breaks between them. */
export interface Lines {
  readonly spans: readonly Span[];
  readonly hashes: Int32Array;
  /** The first break between two lines, or undefined in a text of one line. */
  readonly firstBreak: Span | undefined;
  /** The breaks at the end, empty where there are none. */
  readonly end: Span;
}

/** The lines of the text. */
export function linesOf(bytes: Uint8Array): Lines {
  const end = breaksAtEnd(bytes);
  const spans: Span[] = [];
  let firstBreak: Span | undefined;
  let start = 0;
  while (start < end.start) {
    const found = bytes.indexOf(0x0a, start);
    const isLast = found < 0 || found >= end.start;
    const feed = isLast ? end.start : found;
    const stop = !isLast && feed > start && bytes[feed - 1] === 0x0d ? feed - 1 : feed;
    spans.push({ start, end: stop });
    if (!isLast) firstBreak ??= { start: stop, end: feed + 1 };
    start = feed + 1;
  }
  const hashes = Int32Array.from(spans, (span) => spellingHash(bytes, span.start, span.end));
  return { spans, hashes, firstBreak, end };
}

function breaksAtEnd(bytes: Uint8Array): Span {
  let start = bytes.length;
  while (start > 0 && (bytes[start - 1] === 0x0a || bytes[start - 1] === 0x0d)) start -= 1;
  return { start, end: bytes.length };
}

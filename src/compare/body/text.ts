import type { Difference, Fragment } from '../../model/difference.ts';
import type { Span } from '../../model/json.ts';
import { pointerPattern, pointerTo } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import { alignItems } from '../align/alignment.ts';
import { equalSpans } from '../bytes.ts';
import { absentAt, bytesAt } from '../fragment.ts';
import type { Draft, Ledger } from '../ledger.ts';
import { createLedger } from '../ledger.ts';
import type { Body } from './body.ts';

/** The lines of a text: their spans without the line breaks, and what the breaks are. */
interface Lines {
  readonly spans: readonly Span[];
  readonly breaks: readonly Span[];
}

/** All differences of two texts by line, lines aligned by least edits; line breaks are told apart from lines. */
export function compareText(bodies: Pair<Body>): Difference[] {
  const { legacy, candidate } = bodies;
  const lines = { legacy: linesOf(legacy.bytes), candidate: linesOf(candidate.bytes) };
  const ledger = createLedger();
  noteLines(bodies, lines, ledger);
  noteBreaks(bodies, lines, ledger);
  return ledger.differences();
}

function noteLines(bodies: Pair<Body>, lines: Pair<Lines>, ledger: Ledger): void {
  const { legacy, candidate } = bodies;
  const hashes = {
    legacy: lineHashes(legacy, lines.legacy),
    candidate: lineHashes(candidate, lines.candidate),
  };
  const { matches } = alignItems(hashes, () => 0);
  const tally = { listed: 0, more: 0 };
  const add = (index: number, pair: Pair<Fragment>): void => {
    if (!ledger.admits(tally, 'text')) return;
    const at = { pointer: pointerTo(legacy.base, index), pattern: pointerPattern(`${legacy.base}/*`) };
    ledger.add({ fact: 'text', level: 'value', place: legacy.place, ...at, ...pair }, tally);
  };
  const alone = [
    ...unmatched(
      lines.legacy,
      matches.map(([left]) => left),
    ).map((index) => [index, undefined] as const),
    ...unmatched(
      lines.candidate,
      matches.map(([, right]) => right),
    ).map((index) => [undefined, index] as const),
  ];
  const pairs = [...matches, ...alone].sort((left, right) => leastOf(left) - leastOf(right));
  for (const [left, right] of pairs) {
    const span = left === undefined ? undefined : lines.legacy.spans[left];
    const other = right === undefined ? undefined : lines.candidate.spans[right];
    if (span !== undefined && other !== undefined && equalSpans(legacy.bytes, span, candidate.bytes, other))
      continue;
    add(leastOf([left, right]), {
      legacy: lineFragment(legacy.bytes, span),
      candidate: lineFragment(candidate.bytes, other),
    });
  }
}

/** Notes that lines end otherwise, and that the last one does or does not end. */
function noteBreaks(bodies: Pair<Body>, lines: Pair<Lines>, ledger: Ledger): void {
  const { legacy, candidate } = bodies;
  const style = lines.legacy.breaks[0];
  const other = lines.candidate.breaks[0];
  const ends = { legacy: endOf(legacy.bytes), candidate: endOf(candidate.bytes) };
  const isOneEmpty = ends.legacy.start === ends.legacy.end || ends.candidate.start === ends.candidate.end;
  const hasStyles = style !== undefined && other !== undefined;
  if (hasStyles) noteSpace(bodies, { legacy: style, candidate: other }, ledger);
  // Where the style differs the breaks at the end differ with it.
  const isOneStyle = hasStyles && equalSpans(legacy.bytes, style, candidate.bytes, other);
  if (isOneEmpty || isOneStyle || !hasStyles) noteSpace(bodies, ends, ledger);
}

function noteSpace({ legacy, candidate }: Pair<Body>, spans: Pair<Span>, ledger: Ledger): void {
  if (equalSpans(legacy.bytes, spans.legacy, candidate.bytes, spans.candidate)) return;
  const draft: Draft = {
    fact: 'whitespace',
    level: 'spelling',
    place: legacy.place,
    pointer: legacy.base,
    pattern: pointerPattern(legacy.base),
    legacy: lineFragment(legacy.bytes, spans.legacy),
    candidate: lineFragment(candidate.bytes, spans.candidate),
  };
  ledger.add(draft, { listed: 0, more: 0 });
}

function linesOf(bytes: Uint8Array): Lines {
  const spans: Span[] = [];
  const breaks: Span[] = [];
  const end = endOf(bytes).start;
  let start = 0;
  while (start < end) {
    const found = bytes.indexOf(0x0a, start);
    const next = found < 0 || found > end ? end : found;
    const last = next > start && next < end && bytes[next - 1] === 0x0d ? next - 1 : next;
    spans.push({ start, end: last });
    if (next < bytes.length) breaks.push({ start: last, end: bytes[next] === 0x0a ? next + 1 : next + 2 });
    start = next + 1;
  }
  return { spans, breaks };
}

/** The line breaks at the end. */
function endOf(bytes: Uint8Array): Span {
  let start = bytes.length;
  while (start > 0 && (bytes[start - 1] === 0x0a || bytes[start - 1] === 0x0d)) start -= 1;
  return { start, end: bytes.length };
}

function lineHashes({ bytes }: Body, { spans }: Lines): Int32Array {
  return Int32Array.from(spans, ({ start, end }) => {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return hash;
  });
}

function unmatched({ spans }: Lines, matched: readonly number[]): readonly number[] {
  const met = new Set(matched);
  return [...spans.keys()].filter((index) => !met.has(index));
}

function leastOf(pair: readonly (number | undefined)[]): number {
  return Math.min(...pair.map((index) => index ?? Number.POSITIVE_INFINITY));
}

function lineFragment(bytes: Uint8Array, span: Span | undefined): Fragment {
  if (span === undefined) return absentAt(bytes.length);
  return bytesAt(bytes, span);
}

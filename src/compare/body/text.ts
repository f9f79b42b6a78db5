import type { Difference, Fragment } from '../../model/difference.ts';
import type { Span } from '../../model/json.ts';
import { pointerPattern, pointerTo } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import type { Alignment } from '../align/alignment.ts';
import { alignItems } from '../align/alignment.ts';
import { equalSpans } from '../bytes.ts';
import { absentAt, bytesAt } from '../fragment.ts';
import type { Draft, Ledger } from '../ledger.ts';
import { createLedger } from '../ledger.ts';
import type { Body } from './body.ts';
import type { Lines } from './lines.ts';
import { linesOf } from './lines.ts';
import { unlikeRun } from './unlike-run.ts';

/** A line of each side that belong together, or a line of one side only. */
type LinePair = readonly [legacy: number | undefined, candidate: number | undefined];

/** All differences of two texts by line, lines aligned by least edits; line breaks are told apart from lines. */
export function compareText(bodies: Pair<Body>): Difference[] {
  const lines = { legacy: linesOf(bodies.legacy.bytes), candidate: linesOf(bodies.candidate.bytes) };
  const ledger = createLedger();
  noteLines(bodies, lines, ledger);
  noteBreaks(bodies, lines, ledger);
  return ledger.differences();
}

function noteLines(bodies: Pair<Body>, lines: Pair<Lines>, ledger: Ledger): void {
  const { legacy, candidate } = bodies;
  const hashes = { legacy: lines.legacy.hashes, candidate: lines.candidate.hashes };
  const alignment = alignItems(hashes, () => 0);
  if (alignment.isReordered) {
    const whole = { legacy: wholeOf(legacy), candidate: wholeOf(candidate) };
    noteWhole(bodies, ['item-order', 'value'], whole, ledger);
  }
  const tally = { listed: 0, more: 0 };
  const pattern = pointerPattern(`${legacy.base}/*`);
  for (const pair of linePairs(lines, alignment)) {
    const left = pair[0] === undefined ? undefined : lines.legacy.spans[pair[0]];
    const right = pair[1] === undefined ? undefined : lines.candidate.spans[pair[1]];
    const isSame =
      left !== undefined && right !== undefined && equalSpans(legacy.bytes, left, candidate.bytes, right);
    if (isSame || !ledger.admits(tally, 'text')) continue;
    const run = left === undefined || right === undefined ? undefined : unlikeRun(bodies, left, right);
    const fragments = {
      legacy: lineFragment(legacy, run?.legacy ?? left),
      candidate: lineFragment(candidate, run?.candidate ?? right),
    };
    const at = { place: legacy.place, pointer: pointerTo(legacy.base, leastOf(pair)), pattern };
    ledger.add({ fact: 'text', level: 'value', ...at, ...fragments }, tally);
  }
}

/** Notes that lines end otherwise, and that the last one does or does not end. */
function noteBreaks(bodies: Pair<Body>, { legacy, candidate }: Pair<Lines>, ledger: Ledger): void {
  const style = legacy.firstBreak;
  const other = candidate.firstBreak;
  const hasStyles = style !== undefined && other !== undefined;
  if (hasStyles) noteSpace(bodies, { legacy: style, candidate: other }, ledger);
  const isOneStyle = hasStyles && equalSpans(bodies.legacy.bytes, style, bodies.candidate.bytes, other);
  const isOneOpen = legacy.end.start === legacy.end.end || candidate.end.start === candidate.end.end;
  // Where the style differs the breaks at the end differ with it.
  if (isOneStyle || isOneOpen || !hasStyles) {
    noteSpace(bodies, { legacy: legacy.end, candidate: candidate.end }, ledger);
  }
}

function noteSpace(bodies: Pair<Body>, spans: Pair<Span>, ledger: Ledger): void {
  const { legacy, candidate } = bodies;
  if (equalSpans(legacy.bytes, spans.legacy, candidate.bytes, spans.candidate)) return;
  const fragments = {
    legacy: lineFragment(legacy, spans.legacy),
    candidate: lineFragment(candidate, spans.candidate),
  };
  noteWhole(bodies, ['whitespace', 'spelling'], fragments, ledger);
}

function noteWhole(
  { legacy }: Pair<Body>,
  [fact, level]: readonly [Draft['fact'], Draft['level']],
  fragments: Pair<Fragment>,
  ledger: Ledger,
): void {
  const at = { place: legacy.place, pointer: legacy.base, pattern: pointerPattern(legacy.base) };
  ledger.add({ fact, level, ...at, ...fragments }, { listed: 0, more: 0 });
}

/** All lines, each once, in an order that does not depend on which side is which. */
function linePairs(lines: Pair<Lines>, { matches }: Alignment): readonly LinePair[] {
  const legacyMet = new Set(matches.map(([left]) => left));
  const candidateMet = new Set(matches.map(([, right]) => right));
  const alone: LinePair[] = [
    ...unmet(lines.legacy, legacyMet).map((at): LinePair => [at, undefined]),
    ...unmet(lines.candidate, candidateMet).map((at): LinePair => [undefined, at]),
  ];
  const hashOf = ([left, right]: LinePair): number =>
    (left === undefined ? lines.candidate.hashes[right ?? 0] : lines.legacy.hashes[left]) ?? 0;
  alone.sort((one, other) => leastOf(one) - leastOf(other) || hashOf(one) - hashOf(other));
  return [...matches, ...alone].sort((one, other) => leastOf(one) - leastOf(other));
}

function unmet({ spans }: Lines, met: ReadonlySet<number>): readonly number[] {
  return [...spans.keys()].filter((at) => !met.has(at));
}

function leastOf([left, right]: LinePair): number {
  return Math.min(left ?? Number.POSITIVE_INFINITY, right ?? Number.POSITIVE_INFINITY);
}

function wholeOf({ bytes }: Body): Fragment {
  return bytesAt(bytes, { start: 0, end: bytes.length });
}

function lineFragment({ bytes }: Body, span: Span | undefined): Fragment {
  return span === undefined ? absentAt(bytes.length) : bytesAt(bytes, span);
}

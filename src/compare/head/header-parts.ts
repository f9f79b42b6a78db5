import type { Difference, Fact, Level, Place } from '../../model/difference.ts';
import type { Span } from '../../model/json.ts';
import type { JsonPointer } from '../../model/pointer.ts';
import { escapeToken, pointerPattern, pointerTo, root } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import type { HeaderPart } from '../../wire/header/part.ts';
import { textAt } from '../../wire/header/part.ts';
import { absentAt, textPart } from '../fragment.ts';
import { settled } from '../ledger.ts';

/** What two values of one header are compared with: the texts, and where what is found belongs. */
interface Comparing {
  readonly texts: Pair<string>;
  readonly place: Place;
  readonly found: Difference[];
  /** How many more there were than are listed. */
  beyond: number;
}

/** Where a part is. */
interface At {
  readonly pointer: JsonPointer;
  readonly pattern: string;
}

// A value with more parts than anybody reads is told about by its first hundred differences.
const differenceLimit = 100;
const digits = /^\d+$/;

/** All differences of two values of one header, part by part. */
export function compareHeaderParts(texts: Pair<string>, parts: Pair<HeaderPart>, place: Place): Difference[] {
  const comparing: Comparing = { texts, place, found: [], beyond: 0 };
  comparePart(comparing, { pointer: root, pattern: '' }, parts);
  const { found, beyond } = comparing;
  const last = found.at(-1);
  return last === undefined || beyond === 0 ? found : found.with(-1, { ...last, more: beyond });
}

function comparePart(comparing: Comparing, at: At, { legacy, candidate }: Pair<HeaderPart>): void {
  const { texts } = comparing;
  const isSame = legacy.meaning === candidate.meaning;
  if (!isSame) {
    const fact = at.pointer === '' ? 'header-value' : 'header-part-value';
    add(comparing, at, [fact, valueLevel(comparing.place, at)], {
      legacy: legacy.value,
      candidate: candidate.value,
    });
  }
  const hasForms = legacy.form !== undefined && candidate.form !== undefined;
  const isSpelledAlike = hasForms
    ? legacy.form === candidate.form
    : textAt(texts.legacy, legacy.own) === textAt(texts.candidate, candidate.own);
  if (!isSpelledAlike && (isSame || hasForms)) {
    add(comparing, at, ['header-spelling', 'spelling'], { legacy: legacy.own, candidate: candidate.own });
  }
  compareParts(comparing, at, { legacy, candidate });
}

function compareParts(comparing: Comparing, at: At, { legacy, candidate }: Pair<HeaderPart>): void {
  if (legacy.parts.length === 0 && candidate.parts.length === 0) return;
  const left = byToken(legacy.parts);
  const right = byToken(candidate.parts);
  for (const token of [...new Set([...left.keys(), ...right.keys()])].sort(byPlace)) {
    const one = left.get(token);
    const other = right.get(token);
    const below = belowAt(at, one ?? other, token);
    if (one !== undefined && other !== undefined) {
      comparePart(comparing, below, { legacy: one, candidate: other });
    } else {
      const spans = { legacy: one ?? emptyAt(legacy), candidate: other ?? emptyAt(candidate) };
      add(comparing, below, ['header-part-presence', 'shape'], spans);
    }
  }
  compareOrder(comparing, at, { legacy, candidate });
  compareSeparators(comparing, at, { legacy, candidate });
}

function compareOrder(comparing: Comparing, at: At, { legacy, candidate }: Pair<HeaderPart>): void {
  if (legacy.parts.length < 2 || sharedOrder(legacy, candidate) === sharedOrder(candidate, legacy)) return;
  add(comparing, at, ['header-part-order', 'spelling'], { legacy, candidate });
}

/** The tokens that the other value has too, in the order in which each first stands. */
function sharedOrder({ parts }: HeaderPart, other: HeaderPart): string {
  const shared = new Set(other.parts.map(({ token }) => token));
  return [...new Set(parts.map(({ token }) => token))].filter((token) => shared.has(token)).join('\n');
}

/** Notes what stands between the parts, where all of it on one side differs from all on the other. */
function compareSeparators(comparing: Comparing, at: At, { legacy, candidate }: Pair<HeaderPart>): void {
  const left = separators(comparing.texts.legacy, legacy);
  const right = separators(comparing.texts.candidate, candidate);
  if (left === undefined || right === undefined || left === right) return;
  add(comparing, at, ['header-spelling', 'spelling'], { legacy, candidate });
}

function separators(text: string, whole: HeaderPart): string | undefined {
  const [first, ...rest] = [...(whole.own.end > whole.own.start ? [whole.own] : []), ...whole.parts];
  if (first === undefined || rest.length === 0) return undefined;
  const met = new Set<string>();
  let end = first.end;
  for (const part of rest) {
    met.add(text.slice(end, part.start));
    end = part.end;
  }
  return [...met].sort().join('\n');
}

function add(
  comparing: Comparing,
  at: At,
  [fact, level]: readonly [Fact, Level],
  { legacy, candidate }: Pair<Span>,
): void {
  const { texts, place, found } = comparing;
  if (found.length >= differenceLimit) {
    comparing.beyond += 1;
    return;
  }
  const fragment = (text: string, span: Span): Difference['legacy'] =>
    fact === 'header-part-presence' && span.start === span.end ? absentAt(span.start) : textPart(text, span);
  found.push(
    settled({
      fact,
      level,
      place,
      pointer: at.pointer,
      pattern: pointerPattern(at.pattern),
      legacy: fragment(texts.legacy, legacy),
      candidate: fragment(texts.candidate, candidate),
    }),
  );
}

// What a media type says decides how all of the body is read.
function valueLevel(place: Place, at: At): Level {
  return place.kind === 'header' && place.name === 'Content-Type' && at.pointer === '' ? 'shape' : 'value';
}

/** The parts by token; the second of one token is called `token#2`. */
function byToken(parts: readonly HeaderPart[]): ReadonlyMap<string, HeaderPart> {
  const found = new Map<string, HeaderPart>();
  const counts = new Map<string, number>();
  for (const part of parts) {
    const count = (counts.get(part.token) ?? 0) + 1;
    counts.set(part.token, count);
    found.set(count === 1 ? part.token : `${part.token}#${count}`, part);
  }
  return found;
}

function belowAt({ pointer, pattern }: At, part: HeaderPart | undefined, token: string): At {
  const name = part?.indexed === true ? '*' : escapeToken(token);
  return { pointer: pointerTo(pointer, token), pattern: `${pattern}/${name}` };
}

function emptyAt({ end }: HeaderPart): Span {
  return { start: end, end };
}

/** Indexes first, as numbers, then the rest by code unit. */
function byPlace(left: string, right: string): number {
  const isIndex = digits.test(left);
  if (isIndex !== digits.test(right)) return isIndex ? -1 : 1;
  if (isIndex) return Number(left) - Number(right);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

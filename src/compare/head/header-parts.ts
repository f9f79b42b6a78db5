import type { Difference, Fact, Level, Place } from '../../model/difference.ts';
import type { Span } from '../../model/json.ts';
import type { JsonPointer, PointerPattern } from '../../model/pointer.ts';
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

/** Where a part is: its pointer is made where something differs, which is seldom. */
interface At {
  readonly within: At | undefined;
  readonly token: string;
  readonly isIndexed: boolean;
}

/** A part of both values, or of one of them only. */
interface PartPair extends Pair<HeaderPart | undefined> {
  readonly token: string;
}

// A value with more parts than anybody reads is told about by its first hundred differences.
const differenceLimit = 100;
const digits = /^\d+$/;

/** All differences of two values of one header, part by part. */
export function compareHeaderParts(texts: Pair<string>, parts: Pair<HeaderPart>, place: Place): Difference[] {
  const comparing: Comparing = { texts, place, found: [], beyond: 0 };
  comparePart(comparing, undefined, parts);
  const { found, beyond } = comparing;
  const last = found.at(-1);
  return last === undefined || beyond === 0 ? found : found.with(-1, { ...last, more: beyond });
}

function comparePart(
  comparing: Comparing,
  at: At | undefined,
  { legacy, candidate }: Pair<HeaderPart>,
): void {
  const { texts } = comparing;
  const isSame = legacy.meaning === candidate.meaning;
  if (!isSame) {
    const fact = at === undefined ? 'header-value' : 'header-part-value';
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

function compareParts(
  comparing: Comparing,
  at: At | undefined,
  { legacy, candidate }: Pair<HeaderPart>,
): void {
  if (legacy.parts.length === 0 && candidate.parts.length === 0) return;
  for (const { token, legacy: one, candidate: other } of pairsOf(legacy.parts, candidate.parts)) {
    const below = { within: at, token, isIndexed: (one ?? other)?.indexed === true };
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

/** The parts of both values by token, in one order whichever side is which. */
function pairsOf(legacy: readonly HeaderPart[], candidate: readonly HeaderPart[]): readonly PartPair[] {
  const [one, other] = [legacy[0], candidate[0]];
  // Most values have one part, such as a charset or the quotes of a tag: there is nothing to sort.
  if (legacy.length === 1 && candidate.length === 1 && one?.token === other?.token)
    return [{ token: one?.token ?? '', legacy: one, candidate: other }];
  const left = byToken(legacy);
  const right = byToken(candidate);
  const tokens = [...new Set([...left.keys(), ...right.keys()])].sort(byPlace);
  return tokens.map((token) => ({ token, legacy: left.get(token), candidate: right.get(token) }));
}

function compareOrder(
  comparing: Comparing,
  at: At | undefined,
  { legacy, candidate }: Pair<HeaderPart>,
): void {
  if (legacy.parts.length < 2 || sharedOrder(legacy, candidate) === sharedOrder(candidate, legacy)) return;
  add(comparing, at, ['header-part-order', 'spelling'], { legacy, candidate });
}

/** The tokens that the other value has too, in the order in which each first stands. */
function sharedOrder({ parts }: HeaderPart, other: HeaderPart): string {
  const shared = new Set(other.parts.map(({ token }) => token));
  return [...new Set(parts.map(({ token }) => token))].filter((token) => shared.has(token)).join('\n');
}

/** Notes what stands between the parts, where all of it on one side differs from all on the other. */
function compareSeparators(
  comparing: Comparing,
  at: At | undefined,
  { legacy, candidate }: Pair<HeaderPart>,
): void {
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
  at: At | undefined,
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
      ...pointersOf(at),
      legacy: fragment(texts.legacy, legacy),
      candidate: fragment(texts.candidate, candidate),
    }),
  );
}

// What a media type says decides how all of the body is read.
function valueLevel(place: Place, at: At | undefined): Level {
  return place.kind === 'header' && place.name === 'Content-Type' && at === undefined ? 'shape' : 'value';
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

/** The pointer of a part and its pattern; parts nest two or three levels deep. */
function pointersOf(at: At | undefined): {
  readonly pointer: JsonPointer;
  readonly pattern: PointerPattern;
} {
  if (at === undefined) return { pointer: root, pattern: pointerPattern('') };
  const { pointer, pattern } = pointersOf(at.within);
  const name = at.isIndexed ? '*' : escapeToken(at.token);
  return { pointer: pointerTo(pointer, at.token), pattern: pointerPattern(`${pattern}/${name}`) };
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

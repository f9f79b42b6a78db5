import type { Fact, Fragment } from '../../model/difference.ts';
import type { Pair } from '../../model/side.ts';
import type { JsonFlaw, JsonFlawKind } from '../../wire/json-flaw.ts';
import { equalSpans } from '../bytes.ts';
import { absentAt, bytesAt } from '../fragment.ts';
import type { JsonDocument } from './document.ts';
import { tokensAt } from './pointer-at.ts';
import type { Walk } from './walk.ts';
import { noteAt } from './walk.ts';

/** Notes the flaws that one text has and the other has not, or has more of: the first of each kind. */
export function compareFlaws(walk: Walk): void {
  if (walk.legacy.tape.flaws.length === 0 && walk.candidate.tape.flaws.length === 0) return;
  const legacy = byKind(walk.legacy);
  const candidate = byKind(walk.candidate);
  for (const kind of [...new Set([...legacy.keys(), ...candidate.keys()])].sort()) {
    compareKind(walk, kind, { legacy: legacy.get(kind) ?? [], candidate: candidate.get(kind) ?? [] });
  }
}

function byKind({ tape }: JsonDocument): ReadonlyMap<JsonFlawKind, readonly JsonFlaw[]> {
  // What is allowed and read differently by readers is compared as values, spellings and repeats.
  return Map.groupBy(
    tape.flaws.filter(({ severity }) => severity !== 'note'),
    ({ kind }) => kind,
  );
}

function compareKind(walk: Walk, kind: JsonFlawKind, { legacy, candidate }: Pair<readonly JsonFlaw[]>): void {
  const left = legacy[0];
  const right = candidate[0];
  const isAlike = legacy.length === candidate.length && left !== undefined && right !== undefined;
  if (
    isAlike &&
    (kind !== 'trailing-bytes' || equalSpans(walk.legacy.bytes, left.span, walk.candidate.bytes, right.span))
  )
    return;
  const make = (): Pair<Fragment> => ({
    legacy: flawFragment(walk.legacy, left),
    candidate: flawFragment(walk.candidate, right),
  });
  noteAt(walk, placeOf(walk, left, right), [factOf(kind), 'shape'], make);
}

function factOf(kind: JsonFlawKind): Fact {
  return kind === 'byte-order-mark' || kind === 'trailing-bytes' ? kind : 'json-flaw';
}

function flawFragment({ bytes }: JsonDocument, flaw: JsonFlaw | undefined): Fragment {
  if (flaw === undefined) return absentAt(0);
  return flaw.span.end > flaw.span.start ? bytesAt(bytes, flaw.span) : absentAt(flaw.span.start);
}

/** The tokens of the value with the flaw; none where both sides have it, more or less often. */
function placeOf(
  walk: Walk,
  left: JsonFlaw | undefined,
  right: JsonFlaw | undefined,
): readonly (string | number)[] {
  if (left !== undefined && right !== undefined) return [];
  if (left !== undefined) return tokensAt(walk.legacy, left.span.start);
  return right === undefined ? [] : tokensAt(walk.candidate, right.span.start);
}

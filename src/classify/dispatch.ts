import type { Fact, Fragment } from '../model/difference.ts';
import type { Cause } from './cause.ts';
import { causes } from './causes/table.ts';
import type { Clue } from './clue.ts';
import { type Condition, isPair } from './condition.ts';
import type { Reading } from './reading.ts';
import { maskOf, signsOf } from './signs.ts';

type Kind = Reading['kind'];

/** A cause with what must be in the texts for it to be asked; no bits where nothing need be. */
interface Asked {
  readonly cause: Cause;
  readonly either: number;
  readonly both: number;
}

/** The causes of one fact and one pair of kinds. */
interface Row {
  readonly asked: readonly Asked[];
  readonly needsSigns: boolean;
}

/** Longer texts are not searched for relations: each reading costs a pass over both. */
const longest = 524_288;
const causesOfLongTexts: Readonly<Partial<Record<Fact, readonly Cause[]>>> = {
  'string-value': [causes['string-value']],
  'string-spelling': [causes['escape-spelling']],
  'json-flaw': [causes['invalid-json']],
  'header-value': [causes['header-value']],
  text: [causes['text-body']],
};

const kinds: readonly Kind[] = ['absent', 'text', 'null', 'boolean', 'number', 'string', 'array', 'object'];
const noRow: Row = { asked: [], needsSigns: false };
const table: ReadonlyMap<Fact, ReadonlyMap<Kind, ReadonlyMap<Kind, Row>>> = tableOf(Object.values(causes));

/** The causes that the difference can have by its fact, the kinds of its values and what their texts hold. */
export function causesFor(clue: Clue): readonly Cause[] {
  const { difference, fact, legacy, candidate } = clue;
  if (lengthOf(difference.legacy) + lengthOf(difference.candidate) > longest) {
    const few = causesOfLongTexts[fact];
    if (few !== undefined) return few;
  }
  const row = table.get(fact)?.get(legacy.kind)?.get(candidate.kind) ?? noRow;
  const [one, other] = row.needsSigns ? [signsOf(legacy.text), signsOf(candidate.text)] : [0, 0];
  const found: Cause[] = [];
  for (const { cause, either, both } of row.asked) {
    const isShown = either === 0 || ((one | other) & either) !== 0;
    if (isShown && (both === 0 || ((one & both) !== 0 && (other & both) !== 0))) found.push(cause);
  }
  return found;
}

function lengthOf({ span }: Fragment): number {
  return span.end - span.start;
}

function tableOf(all: readonly Cause[]): typeof table {
  const facts = new Set(all.flatMap((cause) => cause.facts));
  return new Map(
    [...facts].map((fact) => {
      const ofFact = all.filter((cause) => cause.facts.includes(fact));
      return [fact, byKind((one) => byKind((other) => rowOf(ofFact, fact, one, other)))];
    }),
  );
}

function byKind<T>(make: (kind: Kind) => T): ReadonlyMap<Kind, T> {
  return new Map(kinds.map((kind) => [kind, make(kind)]));
}

function rowOf(ofFact: readonly Cause[], fact: Fact, legacy: Kind, candidate: Kind): Row {
  const asked = ofFact.flatMap((cause): Asked[] => {
    const { kinds: allowed, either = [], both = [] }: Condition = cause.only?.[fact] ?? {};
    if (allowed !== undefined && !allowed.some((each) => isPair(each, legacy, candidate))) return [];
    return [{ cause, either: maskOf(either), both: maskOf(both) }];
  });
  return { asked, needsSigns: asked.some(({ either, both }) => (either | both) !== 0) };
}

import { isCount } from '../classify/noise/count-name.ts';
import { readScalars } from '../classify/noise/reading.ts';
import type { Steps } from '../execute/execute.ts';
import type { Difference } from '../model/difference.ts';
import { headerValue } from '../model/header.ts';
import type { Json } from '../model/json.ts';
import type { Observation } from '../model/observation.ts';
import type { OperationKey } from '../model/operation.ts';
import { type JsonPointer, pointer } from '../model/pointer.ts';
import type { Case, Scenario } from '../model/scenario.ts';
import { type Pair, pairOf, type Side, sides } from '../model/side.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { bodyOf, carriedInto, succeeded } from './exchanged-ids.ts';

/** Things remembered on each side; beyond, nothing more is learned. */
const mostThings = 100_000;

/**
 * Things that only one side made, changed or removed, because only one side did what it was asked. What later answers
 * show of them differs since then, and follows from that.
 */
export class Parted {
  /** By name, which parting did it, counted from 0. */
  readonly #things: Pair<Map<string, number>> = { legacy: new Map(), candidate: new Map() };
  readonly #partings = new WeakMap<Steps, number>();
  #count = 0;
  /** Lists that were seen to hold such things, by operation and name. */
  readonly #lists = new Set<string>();

  /** Takes in what a scenario's writing steps did on one side only. */
  note({ steps }: Scenario, answers: Steps): void {
    for (const [at, pair] of answers.entries()) {
      const step = steps[at];
      if (step === undefined || isSafe(step) || succeeded(pair.legacy) === succeeded(pair.candidate))
        continue;
      const parting = this.#partings.get(answers) ?? this.#count++;
      this.#partings.set(answers, parting);
      for (const side of sides)
        for (const name of touchedBy(step, { pair, side, answers })) this.#add(side, name, parting);
    }
  }

  /** The differences of an answer without those that follow from what parted before, in other scenarios. */
  without(differences: readonly Difference[], answer: Answered): readonly Difference[] {
    if (differences.length === 0 || this.#isEmpty) return differences;
    const bodies = pairOf((side) => bodyOf(answer.pair[side]));
    const isParted = (side: Side, thing: Json | undefined): boolean => {
      const id = identityIn(thing);
      const parting = id && this.#things[side].get(nameOf(id, answer.one.operation));
      return parting !== undefined && parting !== this.#partings.get(answer.steps);
    };
    const view = { ...answer, bodies, isParted };
    const lists = this.#partedLists(differences, view);
    return differences.filter(
      (difference) =>
        difference.place.kind !== 'body' ||
        difference.level === 'spelling' ||
        !(
          isOfParted(difference.pointer, view) ||
          lists.some((list) => followsFromList(difference, list, view)) ||
          this.#isTheirCount(difference)
        ),
    );
  }

  get #isEmpty(): boolean {
    return this.#things.legacy.size + this.#things.candidate.size === 0;
  }

  #add(side: Side, name: string, parting: number): void {
    const things = this.#things[side];
    if (things.size < mostThings && !things.has(name)) things.set(name, parting);
  }

  /** The lists around differences that hold such a thing, or were seen to: another page of them may be in view. */
  #partedLists(differences: readonly Difference[], view: View): readonly JsonPointer[] {
    const around = [...new Set(differences.flatMap(({ pointer: at }) => listsAround(at, view.bodies)))];
    const holding = around.filter((list) => holdsParted(list, view));
    const listName = (list: JsonPointer): string => `${view.one.operation}\n${lastNameOf(list)}`;
    for (const list of holding) this.#lists.add(listName(list));
    return around.filter((list) => this.#lists.has(listName(list)));
  }

  /** A count that is apart by no more than what one side alone made or removed. */
  #isTheirCount(difference: Difference): boolean {
    if (difference.fact !== 'number-value' || !isCount(difference.pattern)) return false;
    const scalars = readScalars(difference);
    const apart = Math.abs(Number(scalars?.[0].text) - Number(scalars?.[1].text));
    return apart <= this.#things.legacy.size + this.#things.candidate.size;
  }
}

/** An answer to one step of a scenario. */
interface Answered {
  readonly one: Case;
  readonly pair: Pair<Observation>;
  /** The answers to the whole scenario: what they parted themselves did not part before. */
  readonly steps: Steps;
  /** Whether the identifiers of two items, legacy's and the candidate's, stand for each other. */
  readonly isCounterpart: (legacy: string, candidate: string) => boolean;
}

interface View extends Answered {
  readonly bodies: Pair<Json | undefined>;
  readonly isParted: (side: Side, thing: Json | undefined) => boolean;
}

function isOfParted(at: JsonPointer, { bodies, isParted }: View): boolean {
  return sides.some((side) =>
    thingsAbove(at).some((holder) => isParted(side, resolvePointer(bodies[side], holder))),
  );
}

function holdsParted(list: JsonPointer, { bodies, isParted }: View): boolean {
  return sides.some((side) => {
    const json = resolvePointer(bodies[side], list);
    return json?.kind === 'array' && json.items.some((item) => isParted(side, item));
  });
}

/** Whether it is about the list's make-up: what it holds, in which order, how many; or about what stands beside the list. */
function followsFromList({ pointer: at, fact }: Difference, list: JsonPointer, view: View): boolean {
  const { bodies, isCounterpart } = view;
  // Nothing that is not in the list puts its items in another order.
  if (at === list) return fact !== 'item-order' || holdsParted(list, view);
  if (!at.startsWith(`${list}/`)) return parentOf(at) === parentOf(list);
  const item = pointer(/^\/[^/]*/.exec(at.slice(list.length))?.[0] ?? '');
  const holder = pointer(`${list}${item}`);
  if (at === holder) return true;
  const [legacy, candidate] = sides.map((side) => identityIn(resolvePointer(bodies[side], holder)));
  return legacy === undefined || candidate === undefined || !isCounterpart(legacy.text, candidate.text);
}

function listsAround(at: JsonPointer, bodies: Pair<Json | undefined>): readonly JsonPointer[] {
  const above = thingsAbove(at).filter((place) =>
    sides.some((side) => resolvePointer(bodies[side], place)?.kind === 'array'),
  );
  const holder = parentOf(at);
  const beside = sides.flatMap((side) => {
    const json = resolvePointer(bodies[side], holder);
    return json?.kind === 'object'
      ? json.members
          .filter(({ value }) => value.kind === 'array')
          .map(({ key }) => childOf(holder, key.value))
      : [];
  });
  return [...above, ...beside];
}

/** Every place from the whole body down to this one. */
function thingsAbove(at: JsonPointer): readonly JsonPointer[] {
  const parts = at.split('/');
  return parts.map((_, index) => pointer(parts.slice(0, index + 1).join('/')));
}

/** The last name of the place that is no index: a list is one however deep in itself it stands. */
function lastNameOf(at: JsonPointer): string {
  return at.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';
}

function parentOf(at: JsonPointer): JsonPointer {
  return pointer(at.slice(0, Math.max(0, at.lastIndexOf('/'))));
}

function childOf(holder: JsonPointer, key: string): JsonPointer {
  return pointer(`${holder}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function isSafe({ method }: Case): boolean {
  return /^(GET|HEAD|OPTIONS|TRACE)$/i.test(method);
}

interface Identity {
  readonly text: string;
  readonly isNumber: boolean;
}

/** The identifier that a thing carries, a text or a number. */
function identityIn(thing: Json | undefined): Identity | undefined {
  if (thing?.kind !== 'object') return undefined;
  const value = thing.members.find(({ key }) => /^(_?id|uuid|guid)$/i.test(key.value))?.value;
  if (value?.kind === 'string') return { text: value.value, isNumber: false };
  return value?.kind === 'number' ? { text: value.lexeme, isNumber: true } : undefined;
}

/** Numbers are counted anew for each kind of thing, so they stand for one only with the name of its list. */
function nameOf({ text, isNumber }: Identity, operation: OperationKey): string {
  if (!isNumber) return text;
  const names = operation.split('/').filter((part) => !part.includes('{'));
  return `${names.at(-1) ?? ''}\n${text}`;
}

/** The names of what a request made, or was about, on one side. */
function touchedBy(
  step: Case,
  { pair, side, answers }: { readonly pair: Pair<Observation>; readonly side: Side; readonly answers: Steps },
): readonly string[] {
  const { outcome, request } = pair[side];
  const made = succeeded(pair[side]) ? identityIn(bodyOf(pair[side])) : undefined;
  const location = outcome.kind === 'answer' ? headerValue(outcome.headers, 'Location') : undefined;
  const texts = [
    ...inPath(step.operation, request.target),
    ...carriedInto(step, answers).map((carried) => carried[side]),
    ...(location === undefined ? [] : [location.split('/').at(-1) ?? '']),
  ];
  return [
    ...(made === undefined ? [] : [nameOf(made, step.operation)]),
    ...texts.map((text) => nameOf({ text, isNumber: /^\d+$/.test(text) }, step.operation)),
  ];
}

/** The values of the path's parameters in a target. */
function inPath(operation: OperationKey, target: string): readonly string[] {
  const template = operation.slice(operation.indexOf(' ') + 1).split('/');
  const parts = (target.split('?')[0] ?? '').split('/').slice(-template.length);
  return template.flatMap((name, at) => (name.includes('{') ? [decoded(parts[at] ?? '')] : []));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

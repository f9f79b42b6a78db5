import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** One step of a machine; numbers are places of other steps. */
type Step =
  | { readonly kind: 'match' }
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'assert'; readonly holds: (text: string, at: number) => boolean; readonly next: number }
  | { readonly kind: 'split'; readonly next: number; other: number };

/** A regular expression as a machine that is in many places at once: its time grows with the text, and no faster. */
export interface PatternMachine {
  readonly steps: readonly Step[];
  readonly start: number;
  readonly unicode: boolean;
}

/** Steps of the largest machine; counted repetitions are written out. */
const stepLimit = 5000;

/**
 * The machine of a pattern; undefined where it would be too large, or where the pattern looks around or back, which no
 * such machine can.
 */
export function compileMachine(source: string, flags: 'u' | ''): PatternMachine | undefined {
  const steps: Step[] = [{ kind: 'match' }];
  const builder: Builder = { steps, flags };
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags === 'u' });
  const start = addAlternatives(builder, pattern.alternatives, 0);
  return start === undefined ? undefined : { steps, start, unicode: flags === 'u' };
}

/** Whether the text matches somewhere. */
export function runMachine(machine: PatternMachine, text: string): boolean {
  const met = new Int32Array(machine.steps.length).fill(-1);
  let places: number[] = [];
  for (let at = 0; at <= text.length; ) {
    const reached: number[] = [];
    if (spread(machine, { text, at, met, reached }, [...places, machine.start])) return true;
    if (at === text.length) return false;
    const character = characterAt(machine, text, at);
    places = reached
      .filter((place) => accepts(machine.steps[place], character))
      .map((place) => nextOf(machine, place));
    at += character.length;
  }
  return false;
}

interface Position {
  readonly text: string;
  readonly at: number;
  /** By step: the position at which it was met last. */
  readonly met: Int32Array;
  /** The steps that wait for a character. */
  readonly reached: number[];
}

/** Follows all steps that take no character; whether one of them is the match. */
function spread({ steps }: PatternMachine, position: Position, from: number[]): boolean {
  const { text, at, met, reached } = position;
  for (let place = from.pop(); place !== undefined; place = from.pop()) {
    if (met[place] === at) continue;
    met[place] = at;
    const step = steps[place];
    if (step === undefined) continue;
    if (step.kind === 'match') return true;
    if (step.kind === 'character') reached.push(place);
    else if (step.kind === 'split') from.push(step.next, step.other);
    else if (step.holds(text, at)) from.push(step.next);
  }
  return false;
}

function characterAt({ unicode }: PatternMachine, text: string, at: number): string {
  return unicode ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
}

function accepts(step: Step | undefined, character: string): boolean {
  return step?.kind === 'character' && step.accepts(character);
}

function nextOf({ steps }: PatternMachine, place: number): number {
  const step = steps[place];
  return step?.kind === 'character' ? step.next : 0;
}

interface Builder {
  readonly steps: Step[];
  readonly flags: 'u' | '';
}

/** Adds a step before `next`; its place, or undefined where there is no room. */
function add({ steps }: Builder, step: Step): number | undefined {
  return steps.length < stepLimit ? steps.push(step) - 1 : undefined;
}

function addAlternatives(
  builder: Builder,
  all: readonly AST.Alternative[],
  next: number,
): number | undefined {
  let start: number | undefined;
  for (const alternative of all) {
    let first: number | undefined = next;
    for (const element of alternative.elements.toReversed()) {
      if (first !== undefined) first = addElement(builder, element, first);
    }
    if (first === undefined) return undefined;
    start = start === undefined ? first : add(builder, { kind: 'split', next: first, other: start });
    if (start === undefined) return undefined;
  }
  return start;
}

function addElement(builder: Builder, element: AST.Element, next: number): number | undefined {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return addAlternatives(builder, element.alternatives, next);
    case 'Quantifier':
      return addQuantifier(builder, element, next);
    case 'Assertion':
      return addAssertion(builder, element, next);
    case 'Backreference':
      return undefined;
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return add(builder, { kind: 'character', accepts: oneCharacter(element.raw, builder.flags), next });
  }
}

function addQuantifier(
  builder: Builder,
  { min, max, element }: AST.Quantifier,
  next: number,
): number | undefined {
  let start: number | undefined = next;
  if (max === Number.POSITIVE_INFINITY) {
    start = addLoop(builder, element, next);
  } else {
    for (let count = min; count < max && start !== undefined; count += 1) {
      const body: number | undefined = addElement(builder, element, start);
      start = body === undefined ? undefined : add(builder, { kind: 'split', next: body, other: next });
    }
  }
  for (let count = 0; count < min && start !== undefined; count += 1) {
    start = addElement(builder, element, start);
  }
  return start;
}

function addLoop(builder: Builder, element: AST.Element, next: number): number | undefined {
  const loop: Step = { kind: 'split', next, other: next };
  const place = add(builder, loop);
  const body = place === undefined ? undefined : addElement(builder, element, place);
  if (body === undefined) return undefined;
  loop.other = body;
  return place;
}

function addAssertion(builder: Builder, assertion: AST.Assertion, next: number): number | undefined {
  switch (assertion.kind) {
    case 'start':
      return add(builder, { kind: 'assert', holds: (_, at) => at === 0, next });
    case 'end':
      return add(builder, { kind: 'assert', holds: (text, at) => at === text.length, next });
    case 'word': {
      const { negate } = assertion;
      const holds = (text: string, at: number): boolean => isWordBoundary(text, at) !== negate;
      return add(builder, { kind: 'assert', holds, next });
    }
    case 'lookahead':
    case 'lookbehind':
      return undefined;
  }
}

function isWordBoundary(text: string, at: number): boolean {
  const isWord = (character: string): boolean => /^\w$/.test(character);
  return isWord(text.charAt(at - 1)) !== isWord(text.charAt(at));
}

/** Whether one character is what this part of a pattern stands for. */
function oneCharacter(raw: string, flags: 'u' | ''): (character: string) => boolean {
  const whole = new RegExp(`^(?:${raw})$`, flags);
  const known = new Map<string, boolean>();
  return (character) => {
    const answer = known.get(character) ?? whole.test(character);
    if (known.size < 256) known.set(character, answer);
    return answer;
  };
}

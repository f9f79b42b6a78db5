import type { Place } from '../model/difference.ts';
import type { Json } from '../model/json.ts';
import type { Observation } from '../model/observation.ts';
import {
  escapeToken,
  type JsonPointer,
  type PointerPattern,
  pointerPattern,
  pointerTokens,
} from '../model/pointer.ts';
import { childOf } from '../wire/resolve-pointer.ts';
import { encodeText } from '../wire/text.ts';
import { bodyOf } from './exchanged-ids.ts';
import type { RequestNames } from './request-names.ts';

/** The names in a request, and what was answered to it. */
export interface Chosen {
  readonly names: RequestNames;
  /** The JSON of the answers; read when first asked for, and once. */
  readonly bodies: () => readonly (Json | undefined)[];
}

/** Names chosen in a request, with the answers to it. */
export function chosenOf(names: RequestNames, observations: readonly Observation[]): Chosen {
  let bodies: readonly (Json | undefined)[] | undefined;
  return {
    names,
    bodies() {
      bodies ??= observations.map(bodyOf);
      return bodies;
    },
  };
}

interface Placed {
  readonly place: Place;
  readonly pattern: PointerPattern;
  readonly pointer: JsonPointer;
}

/**
 * The thing at a pattern that ends with `*` where an answer holds nothing but keys that the request chose, and with `*`
 * for a cookie that it named: an echo has one place, however many names are drawn.
 */
export function foldChosen<T extends Placed>(thing: T, chosen: Chosen): T {
  if (thing.pattern === '' || chosen.names.madeUp.size === 0) return thing;
  switch (thing.place.kind) {
    case 'body':
      return chosen.bodies().reduce<T>((folded, body) => foldBelow(folded, body, chosen), thing);
    case 'header':
    case 'trailer':
      return foldFirst(thing, chosen);
    default:
      return thing;
  }
}

/** The header field's place, named `*` where the request chose its name. */
export function foldHeaderName(place: Place, { names }: Chosen): Place {
  if (place.kind !== 'header' || names.madeUp.size === 0) return place;
  const wanted = place.name.toLowerCase();
  const isMadeUp = [...names.madeUp].some(
    (name) => name.toLowerCase() === wanted || inHead(name).toLowerCase() === wanted,
  );
  return isMadeUp ? { ...place, name: '*' } : place;
}

function foldBelow<T extends Placed>(thing: T, body: Json | undefined, { names }: Chosen): T {
  const [steps, tokens] = [pointerTokens(thing.pointer), pointerTokens(thing.pattern)];
  if (steps.length !== tokens.length) return thing;
  let at = body;
  for (const [depth, step] of steps.entries()) {
    if (isChosen(at, step, names)) return { ...thing, pattern: patternOf([...tokens.slice(0, depth), '*']) };
    at = childOf(at, step);
    if (at === undefined) return thing;
  }
  return thing;
}

/** Whether the key is one of an object that holds nothing but names of the request, and not one that the document declares. */
function isChosen(at: Json | undefined, key: string, { all, madeUp }: RequestNames): boolean {
  if (at?.kind !== 'object' || (all.has(key) && !madeUp.has(key))) return false;
  return (
    at.members.some((member) => madeUp.has(member.key.value)) &&
    at.members.every((member) => all.has(member.key.value))
  );
}

function foldFirst<T extends Placed>(thing: T, { names }: Chosen): T {
  const [first, ...rest] = pointerTokens(thing.pattern);
  if (first === undefined) return thing;
  const isMadeUp = [...names.madeUp].some((name) => name === first || inHead(name) === first);
  return isMadeUp ? { ...thing, pattern: patternOf(['*', ...rest]) } : thing;
}

function patternOf(tokens: readonly string[]): PointerPattern {
  return pointerPattern(tokens.map((token) => `/${escapeToken(token)}`).join(''));
}

/** A name as a head shows it: a character for each byte of its UTF-8. */
function inHead(name: string): string {
  return String.fromCharCode(...encodeText(name.slice(0, 1_000)));
}

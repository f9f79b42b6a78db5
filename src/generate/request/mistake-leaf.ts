import {
  type Json,
  type JsonKind,
  jsonArray,
  jsonBoolean,
  jsonNull,
  jsonNumber,
  jsonObject,
  jsonString,
} from '../../model/json.ts';
import type { Dice } from '../draw/dice.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { spotsOf } from './marked.ts';
import type { Negation } from './negation.ts';
import { textNear } from './text-near.ts';
import { withSpot } from './with-spot.ts';
import type { Workshop } from './workshop.ts';

/** A value near to another of this kind, that lenient readers take for it. */
type Miss = readonly [kind: JsonKind, near: (value: Json, dice: Dice) => Json];

/** What rows of their own try at each place of a body. */
const typeMisses: readonly Miss[] = [
  ['number', (value) => jsonString(lexemeOf(value))],
  ['number', () => jsonBoolean(true)],
  ['boolean', (value) => jsonString(String(value.kind === 'boolean' && value.value))],
  ['boolean', (value) => jsonNumber(value.kind === 'boolean' && value.value ? 1 : 0)],
  ['string', (value, dice) => jsonString(textNear(textOf(value), dice))],
  ['string', (value) => jsonNumber(numberIn(textOf(value)))],
  ['array', (value) => (value.kind === 'array' && value.items[0]) || jsonString('')],
  ['array', () => jsonObject([])],
  ['object', () => jsonArray([])],
];

const otherMisses: readonly Miss[] = [
  ['number', (value) => jsonString(` ${lexemeOf(value)}`)],
  ['number', () => jsonString('')],
  ['number', (value) => jsonNumber(`-${lexemeOf(value).replace(/^-/, '')}`)],
  ['number', (value) => jsonNumber(`${lexemeOf(value).replace(/[.eE].*$/s, '')}.5`)],
  ['number', () => jsonNull],
  ['boolean', () => jsonNull],
  ['string', (value, dice) => jsonString(inOtherCase(textOf(value), dice))],
  ['string', () => jsonString('')],
  ['string', () => jsonBoolean(true)],
  ['string', () => jsonNull],
  ['null', () => jsonString('')],
  [
    'null',
    (_value, dice) => dice.pick<Json>([jsonString('null'), jsonNumber(0), jsonBoolean(false)]) ?? jsonNull,
  ],
  ['array', () => jsonNull],
  ['object', () => jsonString('')],
  ['object', () => jsonNull],
];

const misses: readonly Miss[] = [...typeMisses, ...otherMisses];

/** The request with one value of its body near to what it was, and refused by the document: `"12"` for `12`, 0 for false. */
export function mistakeLeaf(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  return missed(options.dice.pick(misses), workshop, draft, options);
}

/** The ways to miss a value of the body that no row of a place tries, each at one place. */
export const leafMistakes: readonly Negation[] = otherMisses.map(
  (miss) => (workshop, draft, options) => missed(miss, workshop, draft, options),
);

/** The value as another type that lenient readers take for its own. */
export function otherType(value: Json, dice: Dice): Json {
  return dice.pick(otherTypes(value)) ?? jsonNull;
}

/** Each such way to write the value. */
export function otherTypes(value: Json): readonly Json[] {
  switch (value.kind) {
    case 'number':
      return [jsonString(value.lexeme), jsonBoolean(true)];
    case 'boolean':
      return [jsonString(String(value.value)), jsonNumber(value.value ? 1 : 0)];
    case 'string':
      return [jsonNumber(numberIn(value.value))];
    case 'array':
      return [value.items[0] ?? jsonObject([])];
    case 'object':
      return [jsonArray([])];
    case 'null':
      return [jsonString('')];
  }
}

function missed(
  miss: Miss | undefined,
  workshop: Workshop,
  draft: Draft,
  options: DrawOptions,
): Draft | undefined {
  const judge = judgeOf(workshop, draft);
  if (miss === undefined || judge === undefined) return undefined;
  const [kind, near] = miss;
  const isMeant = (value: Json): boolean => value.kind === kind;
  return withSpot(workshop, draft, options, (root) =>
    changed(root, { isMeant, near, judge, dice: options.dice }),
  );
}

/** Two values mistyped at once: one side may tell of both, and the other of the first. */
export function mistakeTwice(workshop: Workshop, draft: Draft, options: DrawOptions): Draft | undefined {
  const judge = judgeOf(workshop, draft);
  if (judge === undefined) return undefined;
  const change = { isMeant: isSimple, near: otherType, judge, dice: options.dice };
  return withSpot(workshop, draft, options, (root) => {
    const once = changed(root, change);
    return once && changed(once, change);
  });
}

/** How many assertions the value fails. */
type CountErrors = (value: Json) => number;

function judgeOf(workshop: Workshop, { body }: Draft): CountErrors | undefined {
  const schema = body.kind === 'json' ? body.media.schema : undefined;
  return schema && ((value) => workshop.sampler(schema).judge(value).length);
}

interface Change {
  readonly isMeant: (value: Json) => boolean;
  readonly near: Miss[1];
  readonly judge: CountErrors;
  readonly dice: Dice;
}

const tries = 8;

/** The whole with one of the values that are meant changed, so that it fails more than before. */
function changed(root: Json, { isMeant, near, judge, dice }: Change): Json | undefined {
  const spots = spotsOf(root).filter(({ value }) => isMeant(value));
  const before = judge(root);
  for (let attempt = 0; attempt < tries && spots.length > 0; attempt += 1) {
    const spot = dice.pick(spots);
    const whole = spot?.replace(near(spot.value, dice));
    if (whole !== undefined && judge(whole) > before) return whole;
  }
  return undefined;
}

function isSimple(value: Json): boolean {
  return value.kind === 'number' || value.kind === 'string' || value.kind === 'boolean';
}

function lexemeOf(value: Json): string {
  return value.kind === 'number' ? value.lexeme : '0';
}

function textOf(value: Json): string {
  return value.kind === 'string' ? value.value : '';
}

/** The number that the text spells, as lenient readers find it. */
function numberIn(text: string): string {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? text : '1';
}

function inOtherCase(text: string, dice: Dice): string {
  return dice.chance(0.5) ? text.toUpperCase() : text.slice(0, 1).toUpperCase() + text.slice(1);
}

import type { Json } from '../../model/json.ts';
import { memberOf } from '../../model/json.ts';
import type { Keyword } from '../keyword/keyword.ts';
import type { Alternative, Clause } from './clause.ts';
import { demand } from './clause.ts';
import { everyKind } from './kind.ts';
import type { Place } from './place.ts';
import { addGroup, type Shape } from './shape.ts';
import type { Universe } from './universe.ts';

/** Demands that a value is valid for the schema. */
export function holds(universe: Universe, place: Place): Clause {
  const key = `+${place.id}`;
  return {
    key,
    apply: (shape) => within(shape, key, place, () => assertAll(shape, place)),
    check: (value) => universe.judge.accepts(place, value),
  };
}

/** Demands that a value is not valid for the schema. */
export function fails(universe: Universe, place: Place): Clause {
  const key = `-${place.id}`;
  return {
    key,
    apply: (shape) =>
      within(shape, key, place, () =>
        addGroup(shape, {
          name: key,
          kinds: everyKind,
          alternatives: remembered(failures, place, () => refutations(universe, place)),
        }),
      ),
    check: (value) => !universe.judge.accepts(place, value),
  };
}

/**
 * Demands that a value breaks exactly one keyword of the schema, or of a schema in it, and meets the others. With
 * `only`, it is that keyword of the schema itself.
 */
export function breaches(universe: Universe, place: Place, only?: string): Clause {
  const key = only === undefined ? `!${place.id}` : `!${place.id}:${only}`;
  return {
    key,
    apply: (shape) =>
      within(shape, key, place, () =>
        addGroup(shape, {
          name: key,
          kinds: everyKind,
          alternatives:
            only === undefined
              ? remembered(breaks, place, () => breachesOf(universe, place))
              : breachesOf(universe, place, only),
        }),
      ),
    check: (value) => !universe.judge.accepts(place, value),
  };
}

const failures = new WeakMap<Place, readonly Alternative[]>();
const breaks = new WeakMap<Place, readonly Alternative[]>();

/** What was worked out for the place before, or now; a place belongs to one universe. */
function remembered(
  known: WeakMap<Place, readonly Alternative[]>,
  place: Place,
  make: () => readonly Alternative[],
): readonly Alternative[] {
  const before = known.get(place);
  if (before !== undefined) return before;
  const made = make();
  known.set(place, made);
  return made;
}

function within(shape: Shape, key: string, place: Place, act: () => void): void {
  for (let at = shape.owner; at !== undefined; at = at.parent) if (at.key === key) return;
  const parent = shape.owner;
  shape.owner = { key, place, parent };
  act();
  shape.owner = parent;
}

function assertAll(shape: Shape, place: Place): void {
  if (isFalse(place.schema)) shape.kinds = 0;
  const own = shape.universe.own(place);
  if (own !== undefined) shape.own.push(own);
  for (const [keyword, value] of shape.universe.settings.keywordsOf(place.schema))
    keyword.assert(shape, value, place);
}

function refutations(universe: Universe, place: Place): readonly Alternative[] {
  if (isFalse(place.schema)) return [[]];
  const ways = (formats: boolean): readonly Alternative[] =>
    universe.settings
      .keywordsOf(place.schema)
      .filter(([{ name }]) => (name === 'format') === formats)
      .flatMap(([keyword, value]) =>
        keyword.refute(universe, value, place, { of: (inner) => fails(universe, inner), strict: false }),
      );
  // Not every reader asserts formats: a value that fails only there is a last resort.
  const found = ways(false);
  return found.length > 0 ? found : ways(true);
}

function breachesOf(universe: Universe, place: Place, only?: string): readonly Alternative[] {
  if (isFalse(place.schema)) return [[breakClause(place, 'false')]];
  const all = universe.settings.keywordsOf(place.schema);
  const broken = only === undefined ? all : all.filter(([{ name }]) => name === only);
  return broken.flatMap(([keyword, value]) => {
    const others = all
      .filter(([other]) => other !== keyword)
      .map(([other, its]) => assertClause(place, other, its));
    const named = keyword.inner ? [] : [breakClause(place, keyword.name)];
    return keyword
      .refute(universe, value, place, { of: (inner) => breaches(universe, inner), strict: true })
      .map((alternative) => [...alternative, ...others, ...named]);
  });
}

function assertClause(place: Place, keyword: Keyword, value: Json): Clause {
  const key = `${place.id}:${keyword.name}`;
  return demand(key, (shape) => within(shape, key, place, () => keyword.assert(shape, value, place)));
}

function breakClause(place: Place, keyword: string): Clause {
  return demand(`${place.id}!${keyword}`, (shape) => {
    const { uri, pointer } = place.ref;
    shape.breach = { keyword, uri, pointer };
  });
}

function isFalse(schema: Json): boolean {
  return schema.kind === 'boolean' && !schema.value;
}

/** The member of an object schema, or undefined. */
export function keywordValue(place: Place, keyword: string): Json | undefined {
  return memberOf(place.schema, keyword);
}

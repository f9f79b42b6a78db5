import { type Json, type JsonKind, jsonBoolean, jsonNull } from '../../model/json.ts';
import { arrayDrawer } from '../array/array-drawer.ts';
import type { Drawing } from '../draw/drawing.ts';
import { numberDrawer } from '../number/number-drawer.ts';
import { objectDrawer } from '../object/object-drawer.ts';
import { stringDrawer } from '../string/string-drawer.ts';
import { kindsIn } from './kind.ts';
import { meets } from './meets.ts';
import type { Shape } from './shape.ts';
import type { Universe } from './universe.ts';

/** Draws a value of one kind, or nothing where it found none within `depth` levels. */
export type Drawer = (drawing: Drawing, depth: number) => Json | undefined;

/** The values of a shape without open choices. */
export interface Leaf {
  isDead(): boolean;
  draw(drawing: Drawing, depth: number): Json | undefined;
}

const tries = 40;
const exampleShare = 0.06;

/** The values of the shape; drawers of each kind are made when first needed. */
export function createLeaf(universe: Universe, shape: Shape): Leaf {
  const kinds = [...kindsIn(shape.kinds)];
  const drawers = new Map<JsonKind, Drawer>();
  const listed = shape.values?.filter((value) => passes(universe, shape, value));
  let examples: readonly Json[] | undefined;

  function drawerOf(kind: JsonKind): Drawer | undefined {
    const known = drawers.get(kind);
    if (known !== undefined) return known;
    const made = createDrawer(universe, shape, kind);
    if (made === undefined) kinds.splice(kinds.indexOf(kind), 1);
    else drawers.set(kind, made);
    return made;
  }

  function validExamples(): readonly Json[] {
    examples ??= shape.examples.filter(
      (value) => kinds.includes(value.kind) && passes(universe, shape, value),
    );
    return examples;
  }

  function drawOnce(drawing: Drawing, depth: number): Json | undefined {
    if (listed !== undefined)
      return drawing.edge === undefined ? drawing.dice.pick(listed) : listed[drawing.edge % listed.length];
    if (shape.examples.length > 0 && !drawing.tiny && drawing.dice.chance(exampleShare)) {
      const value = drawing.dice.pick(validExamples());
      if (value !== undefined) return value;
    }
    const order = rotated(kinds, drawing.tiny ? 0 : drawing.dice.below(Math.max(1, kinds.length)));
    for (const kind of order) {
      const value = drawerOf(kind)?.(drawing, depth);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  return {
    isDead: () => kinds.length === 0 || listed?.length === 0,
    draw(drawing, depth) {
      drawing.room -= 1;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const value = drawOnce(drawing, depth);
        if (value === undefined) return undefined;
        if (!isRefused(universe, shape, value)) {
          if (shape.breach !== undefined && drawing.broken === undefined) drawing.broken = shape.breach;
          return value;
        }
      }
      return undefined;
    },
  };
}

function passes(universe: Universe, shape: Shape, value: Json): boolean {
  return meets(universe, shape, value) && !isRefused(universe, shape, value);
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  return by === 0 ? [...list] : [...list.slice(by), ...list.slice(0, by)];
}

function isRefused(universe: Universe, shape: Shape, value: Json): boolean {
  if (shape.excluded.length > 0 && shape.excluded.some((other) => universe.judge.same(value, other)))
    return true;
  return shape.guards.some((guard) => guard.check?.(value) === false);
}

function createDrawer(universe: Universe, shape: Shape, kind: JsonKind): Drawer | undefined {
  switch (kind) {
    case 'null':
      return () => jsonNull;
    case 'boolean':
      return (drawing) => jsonBoolean((drawing.edge ?? drawing.dice.below(2)) % 2 === 1);
    case 'number':
      return numberDrawer(shape.number);
    case 'string':
      return stringDrawer(universe, shape.string);
    case 'array':
      return arrayDrawer(universe, shape.array);
    case 'object':
      return objectDrawer(universe, shape.object);
  }
}

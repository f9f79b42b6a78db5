import { type Json, type JsonKind, jsonBoolean, jsonNull } from '../../model/json.ts';
import { arrayDrawer } from '../array/array-drawer.ts';
import { drawFrom } from '../draw/arbitrary-dice.ts';
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
const ownShare = 0.5;

/** The values of the shape; drawers of each kind are made when first needed. */
export function createLeaf(universe: Universe, shape: Shape): Leaf {
  const kinds = kindsIn(shape.kinds);
  const drawers = new Map<JsonKind, Drawer | undefined>();
  let listed: readonly Json[] | undefined;
  let examples: readonly Json[] | undefined;

  function drawerOf(kind: JsonKind): Drawer | undefined {
    if (!drawers.has(kind)) drawers.set(kind, createDrawer(universe, shape, kind));
    return drawers.get(kind);
  }

  function listedValues(values: readonly Json[]): readonly Json[] {
    listed ??= values.filter((value) => passes(universe, shape, value));
    return listed;
  }

  function validExamples(): readonly Json[] {
    examples ??= shape.examples.filter((value) => passes(universe, shape, value));
    return examples;
  }

  function drawKind(drawing: Drawing, depth: number): Json | undefined {
    const { dice, tiny } = drawing;
    const first = tiny || kinds.length === 1 ? 0 : dice.below(kinds.length);
    for (let step = 0; step < kinds.length; step += 1) {
      const drawer = drawerOf(kinds[(first + step) % kinds.length] as JsonKind);
      if (drawer === undefined) continue;
      const value =
        kinds.length === 1
          ? drawer(drawing, depth)
          : dice.apart(dice.below(0x1_0000_0000), () => drawer(drawing, depth));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** A value of the user's own arbitraries, where it is valid. */
  function drawOwn({ dice, edge, tiny }: Drawing): Json | undefined {
    if (shape.own.length === 0 || tiny || edge !== undefined || !dice.chance(ownShare)) return undefined;
    const own = dice.pick(shape.own);
    const value = own === undefined ? undefined : drawFrom(own, dice);
    return value !== undefined && passes(universe, shape, value) ? value : undefined;
  }

  function drawOnce(drawing: Drawing, depth: number): Json | undefined {
    const own = drawOwn(drawing);
    if (own !== undefined) return own;
    if (shape.values !== undefined) {
      const values = listedValues(shape.values);
      return drawing.edge === undefined ? drawing.dice.pick(values) : values[drawing.edge % values.length];
    }
    if (shape.examples.length > 0 && !drawing.tiny && drawing.dice.chance(exampleShare)) {
      const value = drawing.dice.pick(validExamples());
      if (value !== undefined) return value;
    }
    return drawKind(drawing, depth);
  }

  return {
    isDead: () =>
      shape.values === undefined
        ? kinds.every((kind) => drawerOf(kind) === undefined)
        : listedValues(shape.values).length === 0,
    draw(drawing, depth) {
      drawing.room -= 1;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const value = drawOnce(drawing, depth);
        if (value === undefined) return undefined;
        if (isRefused(universe, shape, value)) continue;
        drawing.broken ??= shape.breach;
        return value;
      }
      return undefined;
    },
  };
}

function passes(universe: Universe, shape: Shape, value: Json): boolean {
  return meets(universe, shape, value) && !isRefused(universe, shape, value);
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

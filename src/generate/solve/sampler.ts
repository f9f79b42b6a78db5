import type { Json } from '../../model/json.ts';
import type { JsonPointer } from '../../model/pointer.ts';
import { root } from '../../model/pointer.ts';
import type { SchemaError, SchemaRef } from '../../model/schema.ts';
import type { Dice } from '../draw/dice.ts';
import { type Breach, beginDrawing } from '../draw/drawing.ts';
import type { Node } from './node.ts';
import type { Place } from './place.ts';
import { breaches, fails, holds } from './schema-clause.ts';
import { TimeUp } from './time-up.ts';
import type { Universe } from './universe.ts';

/** How a value is drawn. */
export interface DrawOptions {
  readonly dice: Dice;
  readonly mode: 'valid' | 'invalid';
  readonly hazards: number;
  /** A row of the boundary phase. */
  readonly edge?: number | undefined;
  /** Spelled the plainest way whatever the settings say: what sets up should not fail. */
  readonly plain?: boolean;
  /** The keyword of the schema itself that an invalid value breaks; any, of any schema in it, where absent. */
  readonly breaking?: string | undefined;
  /** Levels of nesting before only what must be there is drawn; 5 where absent. */
  readonly depth?: number | undefined;
}

/** A value, and what it breaks where that was asked for. */
export interface Sample {
  readonly value: Json;
  readonly broken: BrokenConstraint | undefined;
}

export interface BrokenConstraint {
  readonly keyword: string;
  readonly schema: JsonPointer;
  readonly at: JsonPointer;
  readonly message: string;
}

/** Draws values of one schema, every one of them judged before it is given out. */
export interface Sampler {
  readonly place: Place;
  draw(options: DrawOptions): Sample | undefined;
  /** The assertions that the value fails. */
  judge(value: Json): readonly SchemaError[];
}

const tries = 60;
const defaultDepth = 5;
const defaultRoom = 250;

/** A sampler of the schema. */
export function samplerOf(universe: Universe, ref: SchemaRef): Sampler {
  const place = universe.place(ref);
  const valid = universe.node([holds(universe, place)]);
  const broken = universe.node([breaches(universe, place)]);
  const other = universe.node([fails(universe, place)]);
  const brokenBy = new Map<string, Node>();

  function breakingNode(keyword: string): Node {
    const known = brokenBy.get(keyword);
    if (known !== undefined) return known;
    const node = universe.node([breaches(universe, place, keyword)]);
    brokenBy.set(keyword, node);
    return node;
  }

  function invalidNode({ breaking }: DrawOptions, attempt: number): Node {
    if (breaking !== undefined) return breakingNode(breaking);
    return attempt > tries / 2 ? other : broken;
  }

  function drawOnce(options: DrawOptions, attempt: number): Sample | undefined {
    const { dice, mode, hazards, edge, depth = defaultDepth } = options;
    const drawing = beginDrawing({
      dice,
      hazards,
      edge: edge === undefined ? undefined : edge + attempt,
      room: defaultRoom,
    });
    if (mode === 'valid') {
      const value = valid.draw(drawing, attempt > tries / 2 ? 0 : depth);
      return value === undefined || !universe.judge.accepts(place, value)
        ? undefined
        : { value, broken: undefined };
    }
    const value = invalidNode(options, attempt).draw(drawing, depth);
    if (value === undefined) return undefined;
    const errors = universe.judge.errors(place, value);
    return errors.length === 0 ? undefined : { value, broken: namedBreach(drawing.broken, errors) };
  }

  return {
    place,
    judge: (value) => universe.judge.errors(place, value),
    draw(options) {
      if ((options.mode === 'valid' ? valid : other).isDead()) return undefined;
      if (options.breaking !== undefined && breakingNode(options.breaking).isDead()) return undefined;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        if (universe.settings.isOver?.() === true) throw new TimeUp();
        const sample = drawOnce(options, attempt);
        if (sample !== undefined) return sample;
      }
      return undefined;
    },
  };
}

/** The error that was meant, or the first one that the validator names. */
function namedBreach(
  meant: Breach | undefined,
  errors: readonly SchemaError[],
): BrokenConstraint | undefined {
  const found =
    errors.find(
      ({ keyword, schema }) => keyword === meant?.keyword && schema.pointer.startsWith(meant.pointer),
    ) ??
    errors.find(({ keyword }) => keyword === meant?.keyword) ??
    errors.at(-1);
  if (found === undefined) return undefined;
  return {
    keyword: found.keyword,
    schema: found.schema.pointer,
    at: found.at ?? root,
    message: found.message,
  };
}

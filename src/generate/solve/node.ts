import type { Json } from '../../model/json.ts';
import type { Drawing } from '../draw/drawing.ts';
import type { Clause } from './clause.ts';
import { createLeaf, type Leaf } from './leaf.ts';
import { type Group, openShape, type Shape } from './shape.ts';
import type { Universe } from './universe.ts';

/** The values that meet some clauses, some choices made; expanded when first drawn from. */
export interface Node {
  readonly clauses: readonly Clause[];
  /** Nothing meets the clauses, for sure. */
  isDead(): boolean;
  /** A value, or undefined where none was found within `depth` levels of nesting. */
  draw(drawing: Drawing, depth: number): Json | undefined;
  /** Whether the value meets every clause; true where a clause cannot tell. */
  accepts(value: Json): boolean;
  readonly shape: Shape;
}

/** How many levels a value may be nested when only what must be there is drawn. */
const deepest = 40;
const mostChoices = 2_000;

interface Choice {
  readonly group: Group;
  readonly children: (Node | undefined)[];
}

/** A node of the clauses; the work is done when it is first needed. */
export function createNode(
  universe: Universe,
  clauses: readonly Clause[],
  decisions: ReadonlyMap<string, number>,
): Node {
  let shape: Shape | undefined;
  let choice: Choice | undefined;
  let leaf: Leaf | undefined;
  let dead = false;
  let needs = 0;
  let working = false;

  function expand(): Shape {
    if (shape !== undefined) return shape;
    shape = openShape(universe, decisions);
    for (const clause of clauses) clause.apply(shape);
    dead = shape.kinds === 0;
    if (dead) return shape;
    const group = nextGroup(shape);
    if (group === undefined) leaf = createLeaf(universe, shape);
    else choice = { group, children: [] };
    return shape;
  }

  function childAt({ group, children }: Choice, at: number): Node {
    const known = children[at];
    if (known !== undefined) return known;
    const child = universe.node(clauses, new Map([...decisions, [group.name, at]]));
    children[at] = child;
    return child;
  }

  function drawChoice(open: Choice, drawing: Drawing, depth: number): Json | undefined {
    const count = open.group.alternatives.length;
    const first =
      drawing.edge === undefined ? drawing.dice.below(count) : (drawing.edge + decisions.size) % count;
    for (let step = 0; step < count; step += 1) {
      const child = childAt(open, (first + step) % count);
      if (child.isDead()) continue;
      const value = child.draw(drawing, depth);
      if (value !== undefined) return value;
    }
    if (open.children.length === count && open.children.every((child) => child?.isDead() === true))
      dead = true;
    return undefined;
  }

  function drawWithin(drawing: Drawing, depth: number): Json | undefined {
    expand();
    if (dead || (drawing.tiny && depth < needs)) return undefined;
    const value = choice === undefined ? leaf?.draw(drawing, depth) : drawChoice(choice, drawing, depth);
    if (value === undefined && leaf?.isDead() === true) dead = true;
    if (value === undefined && drawing.tiny) needs = Math.max(needs, depth + 1);
    return value;
  }

  function drawTiny(drawing: Drawing): Json | undefined {
    drawing.tiny = true;
    let value: Json | undefined;
    for (let levels = needs; levels <= deepest && value === undefined && !dead; levels += 1)
      value = drawWithin(drawing, levels);
    drawing.tiny = false;
    return value;
  }

  return {
    clauses,
    isDead() {
      if (working || dead) return dead;
      working = true;
      expand();
      working = false;
      return dead || leaf?.isDead() === true;
    },
    draw: (drawing, depth) =>
      !drawing.tiny && (depth <= 0 || drawing.room <= 0) ? drawTiny(drawing) : drawWithin(drawing, depth),
    accepts: (value) => clauses.every((clause) => clause.check === undefined || clause.check(value)),
    get shape() {
      return expand();
    },
  };
}

/** The open choice with the fewest alternatives that matters for some kind still possible. */
function nextGroup(shape: Shape): Group | undefined {
  let best: Group | undefined;
  for (const group of shape.groups.slice(0, mostChoices)) {
    if ((group.kinds & shape.kinds) === 0) continue;
    if (best === undefined || group.alternatives.length < best.alternatives.length) best = group;
  }
  return best;
}

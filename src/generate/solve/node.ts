import type { Json } from '../../model/json.ts';
import type { Drawing } from '../draw/drawing.ts';
import type { Clause } from './clause.ts';
import { objectKind } from './kind.ts';
import { createLeaf, type Leaf } from './leaf.ts';
import { type Group, openShape, type Shape } from './shape.ts';
import type { Universe } from './universe.ts';

/** The values that meet some clauses, some choices made; expanded when first drawn from. */
export interface Node {
  readonly clauses: readonly Clause[];
  /** The clauses themselves bar every value; nothing inside them is looked at. */
  isBarred(): boolean;
  /** Nothing meets the clauses, as far as what must be there tells. */
  isDead(): boolean;
  /**
   * A value, or undefined where none was found within `depth` levels of nesting. One roll of the dice is taken whatever
   * happens, so that what was learned earlier changes no value.
   */
  draw(drawing: Drawing, depth: number): Json | undefined;
  /** Whether the value meets every clause; true where a clause cannot tell. */
  accepts(value: Json): boolean;
}

/** How many levels a value may be nested when only what must be there is drawn. */
const deepest = 40;

/** A node of the clauses; the work is done when it is first needed. */
export function createNode(
  universe: Universe,
  clauses: readonly Clause[],
  decisions: ReadonlyMap<string, number>,
): Node {
  let form: Form | undefined;
  let known: boolean | undefined;
  let working = false;
  let needs = 0;

  const expanded = (): Form => {
    form ??= expand(universe, clauses, decisions);
    return form;
  };

  function findDead(): boolean {
    const own = expanded();
    if (own.kind === 'barred') return true;
    if (own.kind === 'leaf') return own.leaf.isDead();
    return own.group.alternatives.every((_, at) => own.child(at).isDead());
  }

  function drawChoice(own: Choice, drawing: Drawing, depth: number): Json | undefined {
    const { dice, edge } = drawing;
    const count = own.group.alternatives.length;
    const first = edge === undefined ? dice.below(count) : (edge + decisions.size) % count;
    for (let step = 0; step < count; step += 1) {
      if (drawing.effort <= 0) return undefined;
      drawing.effort -= step === 0 ? 0 : 1;
      const at = (first + step) % count;
      const value = dice.apart(dice.below(0x1_0000_0000), () => own.child(at).draw(drawing, depth));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  function drawWithin(drawing: Drawing, depth: number): Json | undefined {
    if (drawing.tiny && depth < needs) return undefined;
    const own = expanded();
    if (own.kind === 'barred') return undefined;
    const value = own.kind === 'leaf' ? own.leaf.draw(drawing, depth) : drawChoice(own, drawing, depth);
    if (value === undefined && drawing.tiny) needs = Math.max(needs, depth + 1);
    return value;
  }

  function drawTiny(drawing: Drawing, seed: number): Json | undefined {
    drawing.tiny = true;
    let value: Json | undefined;
    for (let levels = needs; levels <= deepest && value === undefined; levels += 1)
      value = drawing.dice.apart(seed, () => drawWithin(drawing, levels));
    drawing.tiny = false;
    return value;
  }

  return {
    clauses,
    isBarred: () => expanded().kind === 'barred',
    isDead() {
      if (known !== undefined || working) return known ?? false;
      working = true;
      known = findDead();
      working = false;
      return known;
    },
    draw(drawing, depth) {
      const seed = drawing.dice.below(0x1_0000_0000);
      const isTiny = !drawing.tiny && (depth <= 0 || drawing.room <= 0);
      return isTiny ? drawTiny(drawing, seed) : drawing.dice.apart(seed, () => drawWithin(drawing, depth));
    },
    accepts: (value) => clauses.every((clause) => clause.check === undefined || clause.check(value)),
  };
}

/** What the clauses come to. */
type Form = { readonly kind: 'barred' } | { readonly kind: 'leaf'; readonly leaf: Leaf } | Choice;

interface Choice {
  readonly kind: 'choice';
  readonly group: Group;
  child(at: number): Node;
}

function expand(
  universe: Universe,
  clauses: readonly Clause[],
  decisions: ReadonlyMap<string, number>,
): Form {
  const shape = openShape(universe, decisions);
  for (const clause of clauses) clause.apply(shape);
  if (shape.kinds === 0) return { kind: 'barred' };
  const group = nextGroup(shape);
  // A member that must be there and cannot is found out before the other choices are made.
  if (group !== undefined && shape.kinds === objectKind && lacksMember(universe, shape))
    return { kind: 'barred' };
  if (group === undefined) return { kind: 'leaf', leaf: createLeaf(universe, shape) };
  const children: (Node | undefined)[] = [];
  return {
    kind: 'choice',
    group,
    child(at) {
      const known = children[at];
      if (known !== undefined) return known;
      const made = universe.node(clauses, new Map([...decisions, [group.name, at]]));
      children[at] = made;
      return made;
    },
  };
}

function lacksMember(universe: Universe, { object }: Shape): boolean {
  for (const key of object.required) {
    const own = object.properties.get(key);
    if (own !== undefined && own.length > 1 && universe.node(own).isDead()) return true;
  }
  return false;
}

/** The open choice with the fewest alternatives that matters for some kind still possible. */
function nextGroup(shape: Shape): Group | undefined {
  let best: Group | undefined;
  for (const group of shape.groups) {
    if ((group.kinds & shape.kinds) === 0) continue;
    if (best === undefined || group.alternatives.length < best.alternatives.length) best = group;
  }
  return best;
}

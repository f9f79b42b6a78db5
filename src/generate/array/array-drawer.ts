import { type Json, jsonArray } from '../../model/json.ts';
import { keyOf } from '../../wire/json-key.ts';
import type { Dice } from '../draw/dice.ts';
import type { Drawing } from '../draw/drawing.ts';
import type { Clause } from '../solve/clause.ts';
import type { Drawer } from '../solve/leaf.ts';
import type { Node } from '../solve/node.ts';
import { type ArrayDemand, isInside } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';
import { placeContains } from './place-contains.ts';

/** Draws arrays that meet the demand, or undefined where none does. */
export function arrayDrawer(universe: Universe, demand: ArrayDemand): Drawer | undefined {
  const clausesAt = itemClauses(demand);
  const nodeAt = (at: number, extra: readonly Clause[] = []): Node =>
    universe.node(extra.length === 0 ? clausesAt(at) : [...clausesAt(at), ...extra]);
  const max = longest(demand, nodeAt);
  if (demand.min > max || (demand.repeated && (demand.unique || max < 2))) return undefined;

  function drawItem(
    node: Node,
    drawing: Drawing,
    depth: number,
    seen: Set<string> | undefined,
  ): Json | undefined {
    for (let attempt = 0; attempt < (seen === undefined ? 1 : 30); attempt += 1) {
      const item = node.draw(drawing, depth - 1);
      if (item === undefined || seen === undefined) return item;
      const key = keyOf(item);
      if (seen.has(key)) continue;
      seen.add(key);
      return item;
    }
    return undefined;
  }

  return (drawing, depth) => {
    const length = drawLength(demand, max, drawing);
    if (length > 0 && depth <= 0) return undefined;
    const extras = extraClauses(demand, length, { dice: drawing.dice, nodeAt });
    const seen = demand.unique ? new Set<string>() : undefined;
    const items: Json[] = [];
    for (let at = 0; at < length; at += 1) {
      const item = drawItem(nodeAt(at, extras?.[at]), drawing, depth, seen);
      if (item !== undefined) items.push(item);
      else if (at >= demand.min && demand.contains.length === 0 && demand.exists.length === 0) break;
      else return undefined;
    }
    if (demand.repeated) return repeatedItem(items, nodeAt, drawing.dice);
    const mayRepeat = !demand.unique && demand.contains.length === 0 && items.length > 1;
    return mayRepeat && drawing.dice.chance(drawing.hazards)
      ? (repeatedItem(items, nodeAt, drawing.dice) ?? jsonArray(items))
      : jsonArray(items);
  };
}

function itemClauses(demand: ArrayDemand): (at: number) => readonly Clause[] {
  const steady = Math.max(
    0,
    ...[...demand.items.keys()].map((at) => at + 1),
    ...demand.rest.map(({ from }) => from),
    ...demand.evaluated.map(({ upTo }) => (Number.isFinite(upTo) ? upTo : 0)),
  );
  const known = new Map<number, readonly Clause[]>();
  return (at) => {
    const index = Math.min(at, steady);
    const before = known.get(index);
    if (before !== undefined) return before;
    const clauses = [
      ...(demand.items.get(index) ?? []),
      ...demand.rest.flatMap((rest) => (index >= rest.from ? rest.clauses : [])),
      ...demand.unevaluated.flatMap((each) =>
        demand.contains.some(({ owner }) => isInside(owner, each.owner)) ||
        demand.evaluated.some(
          ({ owner, upTo, by }) =>
            by?.place !== each.owner?.place && index < upTo && isInside(owner, each.owner),
        )
          ? []
          : each.clauses,
      ),
    ];
    known.set(index, clauses);
    return clauses;
  };
}

const mostPrefix = 300;

function longest(demand: ArrayDemand, nodeAt: (at: number) => Node): number {
  const checked = Math.min(
    mostPrefix,
    demand.max,
    Math.max(0, ...demand.items.keys(), ...demand.rest.map((r) => r.from)) + 2,
  );
  for (let at = 0; at < checked; at += 1) if (nodeAt(at).isBarred()) return at;
  return demand.max;
}

function drawLength({ min, max: _ }: ArrayDemand, max: number, { dice, edge, tiny, room }: Drawing): number {
  if (tiny || room <= 0) return min;
  const most = Math.min(max, min + 5);
  if (edge !== undefined) {
    const full = Math.min(max, Math.max(min + 1, 64));
    return [min, Math.min(max, min + 1), full, Math.max(min, full - 1)][edge % 4] ?? min;
  }
  if (dice.chance(0.25)) return min;
  if (dice.chance(0.03) && max <= 256) return max;
  return dice.chance(0.04) ? Math.min(max, min + dice.below(40)) : dice.between(min, most);
}

interface Placing {
  readonly dice: Dice;
  readonly nodeAt: (at: number, extra?: readonly Clause[]) => Node;
}

function extraClauses(demand: ArrayDemand, length: number, placing: Placing): Clause[][] | undefined {
  if (demand.exists.length === 0 && demand.contains.length === 0) return undefined;
  const extras: Clause[][] = Array.from({ length }, () => []);
  for (const { from, clauses, others = [] } of demand.exists) {
    const chosen = placing.dice.between(Math.min(from, length - 1), length - 1);
    extras.forEach((extra, at) => {
      if (at === chosen) extra.push(...clauses);
      else if (at >= from) extra.push(...others);
    });
  }
  placeContains(demand, extras, placing);
  return extras;
}

function repeatedItem(items: readonly Json[], nodeAt: (at: number) => Node, dice: Dice): Json | undefined {
  if (items.length < 2) return undefined;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const from = dice.below(items.length);
    const to = dice.below(items.length);
    const item = items[from];
    if (from !== to && item !== undefined && nodeAt(to).accepts(item)) return jsonArray(items.with(to, item));
  }
  return undefined;
}

import { type Json, jsonMember, jsonObject, jsonString, type Member } from '../../model/json.ts';
import type { Drawing } from '../draw/drawing.ts';
import type { Clause } from '../solve/clause.ts';
import type { Drawer } from '../solve/leaf.ts';
import type { Node } from '../solve/node.ts';
import type { MemberDemand, ObjectDemand } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';
import { type KeySource, keySource } from './key-source.ts';
import { memberClauses } from './member-clauses.ts';
import { isIncluded, presenceOf } from './presence.ts';

/** What is known about the objects of a demand before any is drawn. */
interface Plan {
  readonly demand: ObjectDemand;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly keys: KeySource;
  readonly nodeOf: (key: string, extra?: readonly Clause[]) => Node;
  readonly isName: (key: string) => boolean;
}

/** Draws objects that meet the demand, or undefined where none does. */
export function objectDrawer(universe: Universe, demand: ObjectDemand): Drawer | undefined {
  const plan = planOf(universe, demand);
  if (plan === undefined) return undefined;
  return (drawing, depth) => {
    if (depth <= 0 && (demand.min > 0 || plan.required.length > 0 || demand.exists.length > 0))
      return undefined;
    return drawObject(plan, drawing, depth);
  };
}

function planOf(universe: Universe, demand: ObjectDemand): Plan | undefined {
  const clausesOf = memberClauses(universe, demand);
  const breakingClausesOf = memberClauses(universe, demand, true);
  const nodes = new Map<string, Node>();
  const nodeOf = (key: string, extra?: readonly Clause[]): Node => {
    if (extra !== undefined) return universe.node([...breakingClausesOf(key), ...extra]);
    const known = nodes.get(key);
    if (known !== undefined) return known;
    const node = universe.node(clausesOf(key));
    if (nodes.size < 5_000) nodes.set(key, node);
    return node;
  };
  const names = universe.node([...demand.names, ...demand.otherNames]);
  const isName = (key: string): boolean =>
    demand.names.length + demand.otherNames.length === 0 || names.accepts(jsonString(key));
  const isPossible = (key: string): boolean =>
    !demand.forbidden.has(key) && isName(key) && !nodeOf(key).isBarred();
  const required = [...demand.required];
  if (
    !required.every((key) => isPossible(key) && !nodeOf(key).isDead()) ||
    required.length > demand.max ||
    demand.min > demand.max
  )
    return undefined;
  const optional = [...demand.properties.keys()].filter(
    (key) => !demand.required.has(key) && isPossible(key),
  );
  const keys = keySource(universe, demand, { nodeOf, isPossible });
  const reach = required.length + optional.length;
  if ((reach < demand.min || demand.exists.length > 0) && !keys.isOpen && demand.exists.length === 0)
    return undefined;
  return { demand, required, optional, keys, nodeOf, isName };
}

function drawObject(plan: Plan, drawing: Drawing, depth: number): Json | undefined {
  const { demand } = plan;
  const found = new Map<string, Json>();
  if (!drawExisting(plan, drawing, depth, found)) return undefined;
  for (const key of plan.required) {
    if (found.has(key)) continue;
    const value = plan.nodeOf(key).draw(drawing, depth - 1);
    if (value === undefined) return undefined;
    found.set(key, value);
  }
  addOptional(plan, drawing, depth, found);
  addMore(plan, drawing, depth, found);
  if (found.size < demand.min || found.size > demand.max) return undefined;
  return jsonObject(ordered(plan, found));
}

function addOptional(plan: Plan, drawing: Drawing, depth: number, found: Map<string, Json>): void {
  const { optional, demand } = plan;
  if (optional.length === 0) return;
  const presence = presenceOf(drawing, optional.length);
  const start = found.size + optional.length > demand.max ? drawing.dice.below(optional.length) : 0;
  for (let step = 0; step < optional.length; step += 1) {
    const at = (start + step) % optional.length;
    const key = optional[at] as string;
    if (found.size >= demand.max) return;
    const isNeeded = found.size + (optional.length - step) <= demand.min && found.size < demand.min;
    if (found.has(key) || (!isNeeded && (depth <= 0 || !isIncluded(presence, at, drawing)))) continue;
    const value = plan.nodeOf(key).draw(drawing, depth - 1);
    if (value !== undefined) found.set(key, value);
  }
}

function addMore(plan: Plan, drawing: Drawing, depth: number, found: Map<string, Json>): void {
  const { demand, keys } = plan;
  if (!keys.isOpen) return;
  const wish = depth <= 0 ? 0 : keys.wish(drawing);
  const target = Math.min(demand.max, Math.max(demand.min, found.size + wish));
  for (let attempt = 0; found.size < target && attempt < 20 + target * 10; attempt += 1) {
    const key = keys.draw(drawing);
    if (key === undefined || found.has(key)) continue;
    const value = plan.nodeOf(key).draw(drawing, depth - 1);
    if (value !== undefined) found.set(key, value);
  }
}

/** Draws the members that some keyword, broken on purpose, wants to exist. */
function drawExisting(plan: Plan, drawing: Drawing, depth: number, found: Map<string, Json>): boolean {
  return plan.demand.exists.every((each) => {
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const key = plan.keys.drawFor(each, drawing);
      if (key === undefined || found.has(key)) continue;
      const value = valueFor(plan, each, key)?.draw(drawing, depth - 1);
      if (value === undefined) continue;
      found.set(key, value);
      return true;
    }
    return false;
  });
}

function valueFor(plan: Plan, { clauses }: MemberDemand, key: string): Node | undefined {
  if (plan.demand.forbidden.has(key)) return undefined;
  const node = plan.nodeOf(key, clauses);
  return node.isBarred() ? undefined : node;
}

/** Members as the schema lists them, then the others. */
function ordered({ demand }: Plan, found: ReadonlyMap<string, Json>): Member[] {
  const members: Member[] = [];
  for (const key of demand.properties.keys()) {
    const value = found.get(key);
    if (value !== undefined) members.push(jsonMember(key, value));
  }
  for (const [key, value] of found) if (!demand.properties.has(key)) members.push(jsonMember(key, value));
  return members;
}

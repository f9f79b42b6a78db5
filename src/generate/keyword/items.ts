import { memberOf } from '../../model/json.ts';
import { type Clause, demand } from '../solve/clause.ts';
import { arrayKind } from '../solve/kind.ts';
import type { Place } from '../solve/place.ts';
import { holds } from '../solve/schema-clause.ts';
import type { Shape } from '../solve/shape.ts';
import type { Keyword } from './keyword.ts';

/** `prefixItems`: one schema for each leading item. */
export const prefixItems: Keyword = {
  name: 'prefixItems',
  inner: true,
  assert(shape, value, place) {
    if (value.kind !== 'array') return;
    value.items.forEach((_, at) => {
      const inner = shape.universe.child(place, 'prefixItems', String(at));
      if (inner !== undefined) addItem(shape, at, [holds(shape.universe, inner)]);
    });
    shape.array.evaluated.push({ owner: shape.owner, upTo: value.items.length });
  },
  refute(universe, value, place, refusal) {
    if (value.kind !== 'array') return [];
    return value.items.flatMap((_, at) => {
      const inner = universe.child(place, 'prefixItems', String(at));
      if (inner === undefined) return [];
      const others = refusal.strict ? [otherItems(place, value.items.length, at)] : [];
      return [[itemFails(`${place.id}:prefixItems${at}-`, at, refusal.of(inner)), ...others]];
    });
  },
};

/** `items`: one schema for all items after those of `prefixItems`. */
export const items: Keyword = {
  name: 'items',
  inner: true,
  assert(shape, _value, place) {
    const inner = shape.universe.child(place, 'items');
    if (inner === undefined) return;
    shape.array.rest.push({ from: prefixLength(place), clauses: [holds(shape.universe, inner)] });
    shape.array.evaluated.push({ owner: shape.owner, upTo: Number.POSITIVE_INFINITY });
  },
  refute(universe, _value, place, refusal) {
    const inner = universe.child(place, 'items');
    if (inner === undefined) return [];
    const from = prefixLength(place);
    const some = demand(`${place.id}:items-${refusal.strict}`, (shape) => {
      shape.kinds &= arrayKind;
      shape.array.min = Math.max(shape.array.min, from + 1);
      shape.array.exists.push({
        from,
        clauses: [refusal.of(inner)],
        others: refusal.strict ? [holds(universe, inner)] : [],
      });
    });
    return [[some]];
  },
};

/** The schemas of `prefixItems` but one. */
function otherItems(place: Place, count: number, except: number): Clause {
  return demand(`${place.id}:prefixItems but ${except}`, (shape) => {
    for (let at = 0; at < count; at += 1) {
      const inner = at === except ? undefined : shape.universe.child(place, 'prefixItems', String(at));
      if (inner !== undefined) addItem(shape, at, [holds(shape.universe, inner)]);
    }
  });
}

function prefixLength(place: Place): number {
  const prefix = memberOf(place.schema, 'prefixItems');
  return prefix?.kind === 'array' ? prefix.items.length : 0;
}

function addItem(shape: Shape, at: number, clauses: readonly Clause[]): void {
  const before = shape.array.items.get(at);
  if (before === undefined) shape.array.items.set(at, [...clauses]);
  else before.push(...clauses);
}

function itemFails(key: string, at: number, clause: Clause): Clause {
  return demand(`${key}${clause.key}`, (shape) => {
    shape.kinds &= arrayKind;
    shape.array.min = Math.max(shape.array.min, at + 1);
    addItem(shape, at, [clause]);
  });
}

import { type Json, memberOf } from '../../model/json.ts';
import { keyOf } from '../../wire/json-key.ts';
import { numberFits } from '../number/number-drawer.ts';
import { scaledOf } from '../number/scaled.ts';
import { memberClauses } from '../object/member-clauses.ts';
import { fits } from '../string/string-drawer.ts';
import type { Clause } from './clause.ts';
import { kindBits } from './kind.ts';
import type { ArrayDemand, ObjectDemand, Shape } from './shape.ts';
import type { Universe } from './universe.ts';

/** Whether a value that a schema lists meets what the shape demands; the choices are made, the guards are not asked. */
export function meets(universe: Universe, shape: Shape, value: Json): boolean {
  if ((shape.kinds & kindBits[value.kind]) === 0) return false;
  switch (value.kind) {
    case 'null':
    case 'boolean':
      return true;
    case 'number': {
      const number = scaledOf(value.lexeme);
      return number !== undefined && numberFits(shape.number, number);
    }
    case 'string':
      return fits(universe, shape.string, value.value);
    case 'array':
      return arrayMeets(universe, shape.array, value.items);
    case 'object':
      return objectMeets(universe, shape.object, value);
  }
}

function arrayMeets(universe: Universe, demand: ArrayDemand, items: readonly Json[]): boolean {
  if (items.length < demand.min || items.length > demand.max) return false;
  const isUnique = new Set(items.map(keyOf)).size === items.length;
  if ((demand.unique && !isUnique) || (demand.repeated && isUnique)) return false;
  const accepts = acceptor(universe);
  return (
    items.every(
      (item, at) =>
        accepts(demand.items.get(at) ?? [], item) &&
        demand.rest.every(({ from, clauses }) => at < from || accepts(clauses, item)),
    ) &&
    demand.exists.every(({ from, clauses }) => items.slice(from).some((item) => accepts(clauses, item))) &&
    demand.contains.every(({ clauses, min, max }) => {
      const count = items.filter((item) => accepts(clauses, item)).length;
      return count >= min && count <= max;
    })
  );
}

function objectMeets(
  universe: Universe,
  demand: ObjectDemand,
  value: Json & { readonly kind: 'object' },
): boolean {
  const members = new Map(value.members.map(({ key, value: member }) => [key.value, member]));
  if (members.size < demand.min || members.size > demand.max) return false;
  for (const key of demand.required) if (memberOf(value, key) === undefined) return false;
  for (const key of demand.forbidden) if (members.has(key)) return false;
  const accepts = acceptor(universe);
  const clausesOf = memberClauses(universe, demand, true);
  for (const [key, member] of members) if (!accepts(clausesOf(key), member)) return false;
  return demand.names.length === 0 || value.members.every(({ key }) => accepts(demand.names, key));
}

function acceptor(universe: Universe): (clauses: readonly Clause[], value: Json) => boolean {
  return (clauses, value) => universe.node(clauses).accepts(value);
}

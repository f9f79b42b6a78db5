import { flagOf, textOf } from '../../model/json.ts';
import type { Place } from '../solve/place.ts';
import type { Universe } from '../solve/universe.ts';

/** Whether a property is only for the other direction: `readOnly` in requests, `writeOnly` in responses. */
export function isOneWay(universe: Universe, property: Place): boolean {
  const { direction } = universe.settings;
  if (direction === 'none') return false;
  const flag = direction === 'request' ? 'readOnly' : 'writeOnly';
  if (flagOf(property.schema, flag) === true) return true;
  const reference = textOf(property.schema, '$ref');
  const target = reference === undefined ? undefined : universe.follow(property, reference);
  return flagOf(target?.schema, flag) === true;
}

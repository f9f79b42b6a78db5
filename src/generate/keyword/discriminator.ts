import { memberOf, textOf } from '../../model/json.ts';
import type { Clause } from '../solve/clause.ts';
import type { Place } from '../solve/place.ts';
import { holds } from '../solve/schema-clause.ts';
import type { Universe } from '../solve/universe.ts';
import type { Keyword } from './keyword.ts';
import { present } from './required.ts';

/** `discriminator` (OpenAPI): a hint to readers; the schemas that it chooses between say what is valid. */
export const discriminator: Keyword = {
  name: 'discriminator',
  assert() {},
  refute: () => [],
};

/** The member that tells readers which branch it is, where the branch has one. */
export function chosenBy(universe: Universe, branch: Place, place: Place): readonly Clause[] {
  const key = textOf(memberOf(place.schema, 'discriminator'), 'propertyName');
  if (key === undefined) return [];
  const clause = present(key);
  return universe.node([clause, holds(universe, branch)]).isDead() ? [] : [clause];
}

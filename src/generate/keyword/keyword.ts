import type { Json } from '../../model/json.ts';
import type { Alternative, Clause } from '../solve/clause.ts';
import type { Place } from '../solve/place.ts';
import type { Shape } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';

/** What a schema keyword means to the engine. */
export interface Keyword {
  readonly name: string;
  /** Breaking it means breaking a schema inside it, which is then what is named. */
  readonly inner?: boolean;
  /** Adds to the shape what the keyword demands. */
  assert(shape: Shape, value: Json, place: Place): void;
  /** The ways to break the keyword. */
  refute(universe: Universe, value: Json, place: Place, refusal: Refusal): readonly Alternative[];
}

/** How a keyword is broken. */
export interface Refusal {
  /** The demand that the schema of a place does not hold. */
  readonly of: (place: Place) => Clause;
  /** Whatever else the keyword demands still holds. */
  readonly strict: boolean;
}

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
  /** The ways to break the keyword; `opposite` is the demand that a schema inside it does not hold. */
  refute(universe: Universe, value: Json, place: Place, opposite: Opposite): readonly Alternative[];
}

/** The demand that the schema of a place does not hold. */
export type Opposite = (place: Place) => Clause;

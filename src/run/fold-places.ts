import { type Place, placeName } from '../model/difference.ts';
import type { Outcome } from '../model/observation.ts';
import type { OperationKey } from '../model/operation.ts';
import type { PointerPattern } from '../model/pointer.ts';
import type { ExamineContext } from './examination.ts';

interface Placed {
  readonly place: Place;
  readonly pattern: PointerPattern;
}

/** The same things, each at the pattern that stands for its place in fingerprints: map keys and recursion folded. */
export function foldPlaces<T extends Placed>(
  things: readonly T[],
  { operation, outcome }: { readonly operation: OperationKey; readonly outcome: Outcome },
  { contracts, places }: Pick<ExamineContext, 'contracts' | 'places'>,
): readonly T[] {
  if (things.length === 0) return things;
  const foldKeys = contracts.get(operation)?.foldKeys(outcome);
  return things.map((thing) => {
    if (thing.place.kind !== 'body' || thing.pattern === '') return thing;
    const pattern =
      foldKeys === undefined
        ? places.foldMaps(`${operation}\n${placeName(thing.place)}`, thing.pattern)
        : places.foldRepeats(foldKeys(thing.pattern));
    return pattern === thing.pattern ? thing : { ...thing, pattern };
  });
}

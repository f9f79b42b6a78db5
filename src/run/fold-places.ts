import type { Place } from '../model/difference.ts';
import type { Observation, Outcome } from '../model/observation.ts';
import type { OperationKey } from '../model/operation.ts';
import type { JsonPointer, PointerPattern } from '../model/pointer.ts';
import { type Chosen, chosenOf, foldChosen } from './chosen-keys.ts';
import type { ExamineContext } from './examination.ts';

interface Placed {
  readonly place: Place;
  readonly pattern: PointerPattern;
  readonly pointer: JsonPointer;
}

/** Which answer the things stand in, and all that was answered to its request. */
export interface FoldInput {
  readonly operation: OperationKey;
  readonly outcome: Outcome;
  readonly observations: readonly Observation[];
}

/** The same things, each at the pattern that stands for its place in fingerprints: map keys, names that the request chose, and recursion folded. */
export function foldPlaces<T extends Placed>(
  things: readonly T[],
  input: FoldInput,
  context: Pick<ExamineContext, 'contracts' | 'places'>,
): readonly T[] {
  if (things.every(({ pattern }) => pattern === '')) return things;
  const chosen = chosenIn(input, context);
  const fold = bodyFolder(input, context);
  return things.map((thing) => {
    const named = foldChosen(thing, chosen);
    if (named.place.kind !== 'body' || named.pattern === '') return named;
    const pattern = fold(named.pattern);
    return pattern === named.pattern ? named : { ...named, pattern };
  });
}

/** Nothing chosen, where answers are equal and nobody asks. */
export const noneChosen: Chosen = chosenOf({ all: new Set(), madeUp: new Set() }, []);

/** The names in the request, with the answers to it. */
export function chosenIn(
  { operation, observations }: Pick<FoldInput, 'operation' | 'observations'>,
  { contracts }: Pick<ExamineContext, 'contracts'>,
): Chosen {
  const request = observations[0]?.request;
  const contract = contracts.get(operation);
  const isKnown = request !== undefined && contract !== undefined;
  return isKnown ? chosenOf(contract.namesIn(request), observations) : noneChosen;
}

/** Folds the patterns of an answer's body by what the document says of it, or else by what such answers have shown. */
export function bodyFolder(
  { operation, outcome }: Pick<FoldInput, 'operation' | 'outcome'>,
  { contracts, places }: Pick<ExamineContext, 'contracts' | 'places'>,
): (pattern: PointerPattern) => PointerPattern {
  const foldKeys = contracts.get(operation)?.foldKeys(outcome);
  const scope = `${operation}\nresponse body`;
  if (foldKeys === undefined) return (pattern) => places.foldMaps(scope, pattern);
  return (pattern) =>
    places.foldRepeats(foldKeys(pattern, (above, tokens) => places.foldBelow(scope, above, tokens)));
}

import type { Place } from '../solve/place.ts';
import type { Shape } from '../solve/shape.ts';

/** Notes a keyword that the engine cannot honour, for the fault that may follow. */
export function noteTrouble(
  { universe }: Shape,
  place: Place,
  { keyword, reason }: { readonly keyword: string; readonly reason: string },
): void {
  universe.troubles.set(`${place.id}:${keyword}`, { keyword, place, reason, unsupported: true });
}

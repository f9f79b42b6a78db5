import type { Json } from '../model/json.ts';
import type { Spot, Tell } from './trouble.ts';

/** References that may lead to one another before something stands there. */
const longestChain = 100;

/** What a reference leads to, and where it is written. */
export interface Followed {
  readonly to: Json;
  readonly spot: Spot;
}

/** Tells of references that lead back to themselves, or on and on, without anything in between. */
export function tellCycles(followed: ReadonlyMap<Json, Followed>, tell: Tell): void {
  const lengths = new Map<Json, number>();
  for (const start of followed.keys()) {
    const chain: Json[] = [];
    const onChain = new Set<Json>();
    let at: Json | undefined = start;
    while (at !== undefined && !lengths.has(at) && !onChain.has(at)) {
      chain.push(at);
      onChain.add(at);
      at = followed.get(at)?.to;
    }
    const spot = followed.get(start)?.spot;
    if (at !== undefined && onChain.has(at) && spot !== undefined) {
      tell('circular-reference', followed.get(at)?.spot ?? spot, 'the reference leads back to itself');
    }
    let length = at === undefined ? 0 : (lengths.get(at) ?? 0) + 1;
    for (const each of chain.reverse()) {
      lengths.set(each, length);
      if (length === longestChain && spot !== undefined) {
        tell(
          'circular-reference',
          followed.get(each)?.spot ?? spot,
          `more than ${longestChain} references in a row`,
        );
      }
      length += 1;
    }
  }
}

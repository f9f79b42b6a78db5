import type { Pair } from '../../model/side.ts';
import { sides } from '../../model/side.ts';
import type { JsonDocument } from './document.ts';
import { eachLeaf, mixed } from './signature.ts';

/** The items of both sides' arrays: their nodes. */
export type Items = Pair<Int32Array>;

const sampleItems = 200;
const sampleLeaves = 20_000;
const sharedEnough = 0.34;

/**
 * A hash for each item by which it can be told again on the other side: of its leaves, but for those whose values never
 * meet, as ids and clocks do not. Items that differ in nothing else have the same hash.
 */
export function itemSignatures(documents: Pair<JsonDocument>, items: Items): Items {
  const volatile = volatilePaths(documents, items);
  const hashesOf = (side: 'legacy' | 'candidate'): Int32Array =>
    items[side].map((item) => {
      let hash = 0;
      eachLeaf(documents[side], item, (path, value) => {
        // A sum, so that the order of keys says nothing.
        if (!volatile.has(path)) hash = (hash + mixed(path, value)) | 0;
      });
      return hash;
    });
  return { legacy: hashesOf('legacy'), candidate: hashesOf('candidate') };
}

/** The leaves of one item as hashes of path and value, to be counted against another item's. */
export function leafHashes(document: JsonDocument, item: number): ReadonlySet<number> {
  const hashes = new Set<number>();
  eachLeaf(document, item, (path, value) => hashes.add(mixed(path, value)));
  return hashes;
}

function volatilePaths(documents: Pair<JsonDocument>, items: Items): ReadonlySet<number> {
  const values = new Map<number, Pair<Set<number>>>();
  for (const side of sides) {
    let leaves = 0;
    for (const item of items[side].subarray(0, sampleItems)) {
      if (leaves >= sampleLeaves) break;
      eachLeaf(documents[side], item, (path, value) => {
        leaves += 1;
        const known = values.get(path) ?? { legacy: new Set(), candidate: new Set() };
        known[side].add(value);
        values.set(path, known);
      });
    }
  }
  return new Set([...values].filter(([, met]) => isVolatile(met)).map(([path]) => path));
}

function isVolatile({ legacy, candidate }: Pair<ReadonlySet<number>>): boolean {
  const least = Math.min(legacy.size, candidate.size);
  let shared = 0;
  for (const value of legacy) if (candidate.has(value)) shared += 1;
  return least > 0 && shared < least * sharedEnough;
}

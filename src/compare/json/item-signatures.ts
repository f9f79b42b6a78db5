import type { Pair } from '../../model/side.ts';
import { sides } from '../../model/side.ts';
import { tapeNext } from '../../wire/tape.ts';
import type { JsonDocument } from './document.ts';
import { eachLeaf, mixed } from './signature.ts';

/** The items of both sides' arrays: their nodes. */
export type Items = Pair<Int32Array>;

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

/** The paths whose values never meet; of many values those are looked at whose hashes end in zeros, on both sides alike. */
function volatilePaths(documents: Pair<JsonDocument>, items: Items): ReadonlySet<number> {
  const values = new Map<number, Pair<Set<number>>>();
  const mask = sampleMask(documents, items);
  for (const side of sides) {
    for (const item of items[side]) {
      eachLeaf(documents[side], item, (path, value) => {
        if ((value & mask) !== 0) return;
        const known = values.get(path);
        if (known !== undefined) known[side].add(value);
        else values.set(path, { legacy: new Set(), candidate: new Set(), [side]: new Set([value]) });
      });
    }
  }
  return new Set([...values].filter(([, met]) => isVolatile(met)).map(([path]) => path));
}

/** Ones where a hash must have zeros so that some twenty thousand leaves are looked at. */
function sampleMask(documents: Pair<JsonDocument>, items: Items): number {
  const last = items.legacy.at(-1) ?? 0;
  const nodes = tapeNext(documents.legacy.tape, last) - (items.legacy[0] ?? 0);
  let mask = 0;
  while (nodes / (mask + 1) > sampleLeaves) mask = mask * 2 + 1;
  // The lowest bits of these hashes are their weakest.
  return mask << 8;
}

function isVolatile({ legacy, candidate }: Pair<ReadonlySet<number>>): boolean {
  const least = Math.min(legacy.size, candidate.size);
  let shared = 0;
  for (const value of legacy) if (candidate.has(value)) shared += 1;
  return least > 0 && shared < least * sharedEnough;
}

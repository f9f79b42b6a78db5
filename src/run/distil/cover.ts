/** Something that can be kept: what it costs, more than nothing, and what it shows. */
export interface Coverable {
  readonly cost: number;
  readonly features: readonly string[];
}

/**
 * The indexes, in order, of items that together show every feature that any item shows and `covered` does not hold, and cost little:
 * most new features for their cost first (Chvátal 1979), the cheapest of those, then the earliest. None of them can be left out.
 */
export function leastCover(
  items: readonly Coverable[],
  covered: ReadonlySet<string> = new Set(),
): readonly number[] {
  const features = items.map((item) =>
    [...new Set(item.features)].filter((feature) => !covered.has(feature)),
  );
  const holders = holdersOf(features);
  const gains = features.map(({ length }) => length);
  const left = new Set(holders.keys());
  const kept: number[] = [];
  while (left.size > 0) {
    const best = bestOf(items, gains);
    kept.push(best);
    for (const feature of features[best] ?? []) {
      if (!left.delete(feature)) continue;
      for (const holder of holders.get(feature) ?? []) gains[holder] = (gains[holder] ?? 0) - 1;
    }
  }
  return withoutRedundant(kept, { items, features });
}

function holdersOf(features: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, own] of features.entries())
    for (const feature of own) {
      const known = holders.get(feature);
      if (known === undefined) holders.set(feature, [index]);
      else known.push(index);
    }
  return holders;
}

function bestOf(items: readonly Coverable[], gains: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < items.length; index += 1) {
    const [gain, most] = [gains[index] ?? 0, gains[best] ?? 0];
    const [cost, least] = [items[index]?.cost ?? 1, items[best]?.cost ?? 1];
    const more = gain * least - most * cost;
    if (more > 0 || (more === 0 && cost < least)) best = index;
  }
  return best;
}

/** What later ones made needless is taken out again, the dearest first. */
function withoutRedundant(
  kept: readonly number[],
  {
    items,
    features,
  }: { readonly items: readonly Coverable[]; readonly features: readonly (readonly string[])[] },
): readonly number[] {
  const counts = new Map<string, number>();
  const ofItem = (index: number): readonly string[] => features[index] ?? [];
  for (const feature of kept.flatMap(ofItem)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const costOf = (index: number): number => items[index]?.cost ?? 0;
  const needed = new Set(kept);
  for (const index of kept.toSorted((one, other) => costOf(other) - costOf(one) || other - one)) {
    if (ofItem(index).some((feature) => counts.get(feature) === 1)) continue;
    needed.delete(index);
    for (const feature of ofItem(index)) counts.set(feature, (counts.get(feature) ?? 0) - 1);
  }
  return [...needed].sort((one, other) => one - other);
}

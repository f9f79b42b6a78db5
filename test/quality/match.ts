/** One item for each owner, none for two of them, for as many owners as can have one; `wanted` holds what each may have. */
export function matchEach<Owner, Item>(
  wanted: ReadonlyMap<Owner, readonly Item[]>,
): ReadonlyMap<Owner, Item> {
  const holders = new Map<Item, Owner>();
  for (const owner of wanted.keys()) give(owner, new Set());
  return new Map([...holders].map(([item, owner]) => [owner, item]));

  /** Gives the owner an item, one that is free or one whose holder can have another. */
  function give(owner: Owner, refused: Set<Item>): boolean {
    for (const item of wanted.get(owner) ?? []) {
      if (refused.has(item)) continue;
      refused.add(item);
      const holder = holders.get(item);
      if (holder !== undefined && !give(holder, refused)) continue;
      holders.set(item, owner);
      return true;
    }
    return false;
  }
}

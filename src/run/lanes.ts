/** Work that is prepared, started, and settled once it has ended. */
export interface Lanes<Prepared, Ended> {
  /** How many may be under way at once. */
  readonly width: number;
  /** Prepares the next piece, or says that there is none. */
  readonly next: () => Prepared | undefined;
  /** Starts a piece; nothing comes back of one that was given up. */
  readonly start: (prepared: Prepared) => Promise<Ended | undefined>;
  readonly settle: (ended: Ended) => void;
  /** Whether something waits for the moment when nothing is under way. */
  readonly wantsQuiet: () => boolean;
  readonly quiet: () => Promise<void>;
}

/** Keeps every lane busy: the next piece is prepared, and what has ended is settled, while others are under way. */
export async function runLanes<Prepared, Ended>(lanes: Lanes<Prepared, Ended>): Promise<void> {
  const underway = new Set<Promise<void>>();
  const ended: Ended[] = [];
  const settleEnded = (): void => {
    for (const one of ended.splice(0)) lanes.settle(one);
  };
  const still = async (): Promise<void> => {
    await Promise.all(underway);
    settleEnded();
    await lanes.quiet();
  };
  let prepared = lanes.next();
  while (prepared !== undefined) {
    const task = lanes
      .start(prepared)
      .then((one) => {
        if (one !== undefined) ended.push(one);
      })
      .finally(() => underway.delete(task));
    underway.add(task);
    prepared = lanes.next();
    settleEnded();
    if (lanes.wantsQuiet()) await still();
    else if (underway.size >= lanes.width) await Promise.race(underway);
  }
  await still();
}

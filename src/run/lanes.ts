import { type Claims, Turns } from './turns.ts';

/** Work that is prepared, started, and settled once it has ended. */
export interface Lanes<Prepared, Ended> {
  /** How many may be under way at once. */
  readonly width: number;
  /** Prepares the next piece, or says that there is none. */
  readonly next: () => Prepared | undefined;
  /** What a piece touches: those that meet there go one after the other, in the order prepared. */
  readonly claims: (prepared: Prepared) => Claims;
  /** Starts a piece; nothing comes back of one that was given up. */
  readonly start: (prepared: Prepared) => Promise<Ended | undefined>;
  readonly settle: (ended: Ended) => void;
  /** Whether something waits for the moment when nothing is under way. */
  readonly wantsQuiet: () => boolean;
  readonly quiet: () => Promise<void>;
}

/** Pieces prepared ahead for each lane, where those in front have to wait for their turn. */
const ahead = 4;

const nothing: Claims = { touched: new Set(), writes: false };

/** Keeps every lane busy: the next piece is prepared, and what has ended is settled, while others are under way. */
export async function runLanes<Prepared, Ended>(lanes: Lanes<Prepared, Ended>): Promise<void> {
  const isAlone = lanes.width === 1;
  const turns = new Turns<Prepared>();
  const underway = new Set<Promise<void>>();
  const ended: Ended[] = [];
  let isDrained = false;

  const prepare = (): boolean => {
    const piece = isDrained ? undefined : lanes.next();
    isDrained = piece === undefined;
    if (piece !== undefined) turns.queue(piece, isAlone ? nothing : lanes.claims(piece));
    return !isDrained;
  };
  const take = (): Prepared | undefined => {
    let piece = turns.next();
    while (piece === undefined && turns.waiting < lanes.width * ahead && prepare()) piece = turns.next();
    return piece;
  };
  const settle = (): void => {
    for (const one of ended.splice(0)) lanes.settle(one);
  };
  const begin = (piece: Prepared): void => {
    const task = lanes
      .start(piece)
      .then((one) => {
        if (one !== undefined) ended.push(one);
      })
      .finally(() => {
        underway.delete(task);
        turns.leave(piece);
      });
    underway.add(task);
    // While both sides work: a process that goes to sleep for each answer spends more on waking up than on these.
    if (turns.waiting === 0) prepare();
    settle();
  };
  const still = async (): Promise<void> => {
    await Promise.all(underway);
    settle();
    await lanes.quiet();
  };

  for (;;) {
    if (lanes.wantsQuiet()) await still();
    const piece = underway.size < lanes.width ? take() : undefined;
    if (piece !== undefined) begin(piece);
    else if (underway.size > 0) await Promise.race(underway);
    else break;
  }
  await still();
}

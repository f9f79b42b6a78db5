import { type Claims, Turns } from './turns.ts';

/** Work that is prepared, started, and settled once it has ended. */
export interface Lanes<Prepared, Ended> {
  /** How many may be under way at once. */
  readonly width: number;
  /** Prepares the next piece, or says that there is none. */
  readonly next: () => Prepared | undefined;
  /** What a piece touches: those that meet there go one after the other, in the order prepared. */
  readonly claims: (prepared: Prepared) => Claims;
  /** Starts a piece; nothing comes back of one that was given up. `aside` is called each time before it waits. */
  readonly start: (prepared: Prepared, aside: Aside) => Promise<Ended | undefined>;
  readonly settle: (ended: Ended) => void;
  /** Whether something waits for the moment when nothing is under way. */
  readonly wantsQuiet: () => boolean;
  readonly quiet: () => Promise<void>;
}

/** Does one of the things that can be done while a piece waits or, when it waits for the last time, all of them. */
export type Aside = (isLast: boolean) => void;

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
  // Each on its own wait: what is done while both sides work costs no time, what is done longer than they work does.
  const aside: Aside = (isLast) => {
    const hasPrepared = turns.waiting === 0 && prepare();
    if (isLast || !hasPrepared) settle();
  };
  const begin = (piece: Prepared): void => {
    const task = lanes
      .start(piece, aside)
      .then((one) => {
        if (one !== undefined) ended.push(one);
      })
      .finally(() => {
        underway.delete(task);
        turns.leave(piece);
      });
    underway.add(task);
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

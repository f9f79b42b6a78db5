/** What a piece of work touches, and whether it changes anything: two that only read never meet. */
export interface Claims {
  readonly touched: ReadonlySet<string>;
  readonly writes: boolean;
}

interface Turn<T> {
  readonly piece: T;
  readonly claims: Claims;
}

/** Pieces that wait for their turn: one that meets another, under way or in front of it, lets that one go first. */
export class Turns<T> {
  readonly #waiting: Turn<T>[] = [];
  readonly #underway = new Map<T, Claims>();
  readonly #held = new Held();

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Takes a piece in at the end of the queue. */
  queue(piece: T, claims: Claims): void {
    this.#waiting.push({ piece, claims });
  }

  /** The first piece that may start now; it is under way until it leaves. */
  next(): T | undefined {
    const before = new Held();
    for (const [at, { piece, claims }] of this.#waiting.entries()) {
      if (!this.#held.meets(claims) && !before.meets(claims)) {
        this.#waiting.splice(at, 1);
        this.#underway.set(piece, claims);
        this.#held.add(claims, 1);
        return piece;
      }
      before.add(claims, 1);
    }
    return undefined;
  }

  /** The piece has ended. */
  leave(piece: T): void {
    const claims = this.#underway.get(piece);
    if (claims === undefined) return;
    this.#underway.delete(piece);
    this.#held.add(claims, -1);
  }
}

/** How many hold each thing, to read it or to write it. */
class Held {
  readonly #readers = new Map<string, number>();
  readonly #writers = new Map<string, number>();

  meets({ touched, writes }: Claims): boolean {
    for (const thing of touched)
      if (this.#writers.has(thing) || (writes && this.#readers.has(thing))) return true;
    return false;
  }

  add({ touched, writes }: Claims, count: 1 | -1): void {
    const counts = writes ? this.#writers : this.#readers;
    for (const thing of touched) {
      const now = (counts.get(thing) ?? 0) + count;
      if (now === 0) counts.delete(thing);
      else counts.set(thing, now);
    }
  }
}

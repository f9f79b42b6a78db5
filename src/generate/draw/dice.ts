/** A source of pseudo-random choices; the same seed gives the same rolls on every machine. */
export interface Dice {
  /** An integer from 0 up to, not including, `limit` (at most 2^32). */
  below(limit: number): number;
  /** An integer from `low` to `high`, both included; each is a safe integer. */
  between(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the items, each as likely as the others. */
  pick<T>(items: readonly [T, ...T[]]): T;
  pick<T>(items: readonly T[]): T | undefined;
  /** An integer from `low` to `high`, both included, of any size. */
  bigBetween(low: bigint, high: bigint): bigint;
  /**
   * What `act` returns with rolls that depend on `seed` alone; afterwards the dice go on as if nothing had been rolled.
   * So what one part of a value needed to be found never changes another part.
   */
  apart<T>(seed: number, act: () => T): T;
}

const unit = 2 ** -32;

/** Dice of four 32-bit seeds (sfc32: small, fast, passes PractRand). */
export function diceOf(first: number, second: number, third: number, fourth: number): Dice {
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let count = fourth | 0;

  function next(): number {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  function below(limit: number): number {
    return Math.floor(next() * unit * limit);
  }

  function between(low: number, high: number): number {
    const span = high - low + 1;
    if (span <= 0x1_0000_0000) return low + below(span);
    const wide = next() * 2 ** -32 + (next() >>> 11) * 2 ** -53;
    return low + Math.min(Math.floor(wide * span), high - low);
  }

  function bigBetween(low: bigint, high: bigint): bigint {
    const span = high - low + 1n;
    if (span <= 0x1_0000_0000n) return low + BigInt(below(Number(span)));
    let value = 0n;
    for (let reach = 1n; reach < span << 32n; reach <<= 32n) value = (value << 32n) | BigInt(next());
    return low + (value % span);
  }

  function apart<T>(seed: number, act: () => T): T {
    const [keptA, keptB, keptC, keptCount] = [a, b, c, count];
    a = seed | 0;
    b = 0x9e3779b9 | 0;
    c = (seed * 0x85ebca6b) | 0;
    count = 1;
    for (let warm = 0; warm < 6; warm += 1) next();
    const result = act();
    a = keptA;
    b = keptB;
    c = keptC;
    count = keptCount;
    return result;
  }

  for (let warm = 0; warm < 12; warm += 1) next();
  return {
    apart,
    below,
    between,
    bigBetween,
    chance: (probability) => next() * unit < probability,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
  };
}

/** Dice of a 64-bit seed. */
export function seededDice(seed: bigint): Dice {
  const low = Number(BigInt.asIntN(32, seed));
  const high = Number(BigInt.asIntN(32, seed >> 32n));
  return diceOf(low, high, low ^ 0x9e3779b9, 1);
}

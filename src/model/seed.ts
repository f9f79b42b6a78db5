declare const seedBrand: unique symbol;

/** A 64-bit seed, unsigned. */
export type Seed = bigint & { readonly [seedBrand]: true };

/** The number as a seed, modulo 2^64. */
export function seed(value: bigint | number): Seed {
  return BigInt.asUintN(64, BigInt(value)) as Seed;
}

const prime = 0x100000001b3n;

/** A seed that depends on the parent and on every part: the same parts give the same seed on every machine (FNV-1a). */
export function derivedSeed(parent: Seed, ...parts: readonly (string | number)[]): Seed {
  let hash = BigInt.asUintN(64, parent ^ 0xcbf29ce484222325n);
  for (const char of parts.join('\u0000'))
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * prime);
  return seed(hash ^ (hash >> 29n));
}

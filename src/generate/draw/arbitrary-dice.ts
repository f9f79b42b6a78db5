import { type Arbitrary, Random } from 'fast-check';
import type { Dice } from './dice.ts';
import { diceOf } from './dice.ts';

/** Dice that depend on the random source of fast-check, for drawing inside an arbitrary. */
export function diceFrom(random: Random): Dice {
  return diceOf(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
}

/** A value of a fast-check arbitrary, drawn with our dice. */
export function drawFrom<T>(arbitrary: Arbitrary<T>, dice: Dice): T {
  return arbitrary.generate(new Random(generatorOf(dice)), undefined).value;
}

interface Generator {
  clone(): Generator;
  next(): number;
  getState(): readonly number[];
}

/** The dice as a generator of 32-bit numbers; a clone goes on with the same dice. */
function generatorOf(dice: Dice): Generator {
  const generator: Generator = {
    clone: () => generator,
    next: () => dice.below(0x1_0000_0000) | 0,
    getState: () => [],
  };
  return generator;
}

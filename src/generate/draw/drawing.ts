import type { Dice } from './dice.ts';

/** What one value is drawn with: the dice, and how much may still be drawn. */
export interface Drawing {
  readonly dice: Dice;
  /** Nodes left before the rest is kept as small as its schema allows; counted down. */
  room: number;
  /** Only what must be there is drawn, and the least of it. */
  tiny: boolean;
  /** Choices that may still be tried before the attempt is given up; counted down. */
  effort: number;
  /** In the boundary phase: which row of it this is. */
  readonly edge: number | undefined;
  /** How likely a free string or number comes from a hazard dictionary. */
  readonly hazards: number;
  /** The constraint that the value breaks on purpose, once drawn. */
  broken: Breach | undefined;
}

/** One constraint broken on purpose: the keyword, and the place of its schema. */
export interface Breach {
  readonly keyword: string;
  readonly uri: string;
  readonly pointer: string;
}

/** How a drawing begins. */
export interface DrawingStart {
  readonly dice: Dice;
  readonly room: number;
  readonly hazards: number;
  readonly edge?: number | undefined;
}

const mostEffort = 600;

/** A drawing that nothing was drawn with yet. */
export function beginDrawing(start: DrawingStart): Drawing {
  return {
    dice: start.dice,
    room: start.room,
    hazards: start.hazards,
    tiny: false,
    effort: mostEffort,
    edge: start.edge,
    broken: undefined,
  };
}

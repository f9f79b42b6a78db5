import { jsonNumber } from '../../model/json.ts';
import type { Dice } from '../draw/dice.ts';
import type { Drawer } from '../solve/leaf.ts';
import type { Bound, NumberDemand } from '../solve/shape.ts';
import { fractionHazards, integerHazards } from './number-hazards.ts';
import {
  ceilDivide,
  compareScaled,
  floorDivide,
  isMultiple,
  leastCommonMultiple,
  lexemeOf,
  type Scaled,
  unitsAt,
} from './scaled.ts';

/** The numbers allowed: every `step` units at `scale`, from `low` to `high` steps. */
interface Grid {
  readonly scale: number;
  readonly step: bigint;
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
  /** Numbers between two steps are allowed too, with as many digits as wanted. */
  readonly dense: boolean;
}

const one: Scaled = { units: 1n, scale: 0 };

/** Draws numbers that meet the demand, or undefined where none does. */
export function numberDrawer(demand: NumberDemand): Drawer | undefined {
  const grid = gridOf(demand);
  if (grid === undefined) return undefined;
  // What is no multiple is so by a margin: readers that compute in doubles must agree.
  const isApart = demand.fractional || demand.notMultiples.length > 0;
  const candidates = (grid.dense ? [...integerHazards, ...fractionHazards] : integerHazards).filter(
    ({ scale }) => !isApart || scale <= 3,
  );
  const hazards = candidates.filter((each) => numberFits(demand, each));
  const edges = edgesOf(grid).filter((each) => numberFits(demand, each));
  const least = [0n, 1n, -1n].map((units) => ({ units, scale: 0 })).find((each) => numberFits(demand, each));
  const mayBeMinusZero = grid.dense && numberFits(demand, { units: 0n, scale: 0 });
  const isFiltered = demand.fractional || demand.notMultiples.length > 0 || grid.dense;
  if (
    !grid.dense &&
    demand.notMultiples.some((not) => isMultiple({ units: grid.step, scale: grid.scale }, not))
  )
    return undefined;
  return (drawing) => {
    const { dice } = drawing;
    if (drawing.tiny && least !== undefined) return jsonNumber(lexemeOf(least));
    if (drawing.edge !== undefined && edges.length > 0) {
      const edge = edges[drawing.edge % edges.length] as Scaled;
      const isSecondTime = Math.floor(drawing.edge / edges.length) % 2 === 1;
      if (edge.units === 0n && mayBeMinusZero && isSecondTime) return jsonNumber('-0.0');
      return jsonNumber(lexemeOf(edge));
    }
    if (mayBeMinusZero && dice.chance(drawing.hazards * 2)) return jsonNumber('-0.0');
    if (hazards.length > 0 && dice.chance(drawing.hazards))
      return jsonNumber(lexemeOf(dice.pick(hazards) as Scaled));
    if (edges.length > 0 && dice.chance(0.08)) return jsonNumber(lexemeOf(dice.pick(edges) as Scaled));
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const number = drawFrom(grid, dice, { attempt, isApart });
      if (!isFiltered || numberFits(demand, number)) return jsonNumber(lexemeOf(number));
    }
    const spare = least ?? edges[0] ?? hazards[0];
    return spare === undefined ? undefined : jsonNumber(lexemeOf(spare));
  };
}

function gridOf(demand: NumberDemand): Grid | undefined {
  const { low, high, multiples } = demand;
  const steps = demand.integer ? [one, ...multiples] : multiples;
  const dense = steps.length === 0;
  const ends = [low?.at, high?.at].filter((end) => end !== undefined);
  const scale = Math.max(0, ...steps.map((each) => each.scale), ...ends.map((each) => each.scale));
  const step = steps.map((each) => unitsAt(each, scale)).reduce(leastCommonMultiple, 1n);
  if (demand.fractional && demand.integer) return undefined;
  const from = low === undefined ? undefined : firstStep(low, scale, step);
  const to = high === undefined ? undefined : lastStep(high, scale, step);
  if (from === undefined || to === undefined || from <= to)
    return { scale, step, low: from, high: to, dense };
  return dense && hasRoom(low, high) ? { ...betweenGrid(low, high, scale), dense } : undefined;
}

/** A dense range that no number of the bounds' own scale lies in: a finer grid. */
function betweenGrid(low: Bound | undefined, high: Bound | undefined, scale: number): Omit<Grid, 'dense'> {
  const finer = scale + 3;
  return {
    scale: finer,
    step: 1n,
    low: low === undefined ? undefined : firstStep(low, finer, 1n),
    high: high === undefined ? undefined : lastStep(high, finer, 1n),
  };
}

function hasRoom(low: Bound | undefined, high: Bound | undefined): boolean {
  return low === undefined || high === undefined || compareScaled(low.at, high.at) < 0;
}

function firstStep({ at, exclusive }: Bound, scale: number, step: bigint): bigint {
  const units = unitsAt(at, scale);
  return exclusive ? floorDivide(units, step) + 1n : ceilDivide(units, step);
}

function lastStep({ at, exclusive }: Bound, scale: number, step: bigint): bigint {
  const units = unitsAt(at, scale);
  return exclusive ? ceilDivide(units, step) - 1n : floorDivide(units, step);
}

function edgesOf({ low, high, step, scale }: Grid): readonly Scaled[] {
  const steps = new Set<bigint>();
  if (low !== undefined) for (const each of [low, low + 1n]) steps.add(each);
  if (high !== undefined) for (const each of [high - 1n, high]) steps.add(each);
  if (low === undefined && high === undefined) for (const each of [0n, 1n, -1n]) steps.add(each);
  return [...steps].map((each) => ({ units: each * step, scale }));
}

/** Whether the number meets the demand. */
export function numberFits(demand: NumberDemand, number: Scaled): boolean {
  const { low, high } = demand;
  if (low !== undefined && compareScaled(number, low.at) < (low.exclusive ? 1 : 0)) return false;
  if (high !== undefined && compareScaled(number, high.at) > (high.exclusive ? -1 : 0)) return false;
  if (demand.integer && !isMultiple(number, one)) return false;
  if (demand.fractional && isMultiple(number, one)) return false;
  if (demand.multiples.some((each) => !isMultiple(number, each))) return false;
  return !demand.notMultiples.some((each) => isMultiple(number, each));
}

interface Fineness {
  readonly attempt: number;
  readonly isApart: boolean;
}

function drawFrom(grid: Grid, dice: Dice, { attempt, isApart }: Fineness): Scaled {
  const most = isApart ? 4 : attempt > 20 ? 12 : dice.chance(0.2) ? 17 : 4;
  const digits = grid.dense ? dice.below(most) : 0;
  const finer = 10n ** BigInt(digits);
  const low = grid.low === undefined ? undefined : grid.low * finer;
  const high = grid.high === undefined ? undefined : grid.high * finer;
  return { units: drawUnits(low, high, dice) * grid.step, scale: grid.scale + digits };
}

/** Mostly small numbers, counts of one or two among them, and every size now and then. */
function drawUnits(low: bigint | undefined, high: bigint | undefined, dice: Dice): bigint {
  const start = nearZero(low, high);
  const reach = dice.chance(0.2)
    ? 3n
    : dice.chance(0.6)
      ? 100n
      : 2n ** BigInt(dice.between(8, dice.chance(0.1) ? 90 : 62));
  const from = low === undefined || start - reach > low ? start - reach : low;
  const to = high === undefined || start + reach < high ? start + reach : high;
  return dice.bigBetween(from, to);
}

function nearZero(low: bigint | undefined, high: bigint | undefined): bigint {
  if (low !== undefined && low > 0n) return low;
  return high !== undefined && high < 0n ? high : 0n;
}

import { compareScaled, type Scaled } from '../number/scaled.ts';
import type { Bound, NumberDemand } from '../solve/shape.ts';

interface NumberFormat {
  readonly low: Scaled;
  readonly high: Scaled;
  readonly integer: boolean;
}

/** A signed or unsigned integer of so many bits. */
function integerFormat(bits: number, signed: boolean): NumberFormat {
  const span = 2n ** BigInt(bits);
  const low = signed ? -span / 2n : 0n;
  return { low: { units: low, scale: 0 }, high: { units: low + span - 1n, scale: 0 }, integer: true };
}

function floatFormat(largest: bigint): NumberFormat {
  return { low: { units: -largest, scale: 0 }, high: { units: largest, scale: 0 }, integer: false };
}

const singleLargest = (2n ** 24n - 1n) * 2n ** 104n;
const doubleLargest = (2n ** 53n - 1n) * 2n ** 971n;

const numberFormats: ReadonlyMap<string, NumberFormat> = new Map([
  ['int8', integerFormat(8, true)],
  ['int16', integerFormat(16, true)],
  ['int32', integerFormat(32, true)],
  ['int64', integerFormat(64, true)],
  ['uint8', integerFormat(8, false)],
  ['uint16', integerFormat(16, false)],
  ['uint32', integerFormat(32, false)],
  ['uint64', integerFormat(64, false)],
  ['float', floatFormat(singleLargest)],
  ['double', floatFormat(doubleLargest)],
]);

/** Whether the format is one of numbers. */
export function isNumberFormat(name: string): boolean {
  return numberFormats.has(name);
}

/** Keeps numbers within the format. */
export function narrowNumber(number: NumberDemand, name: string): void {
  const format = numberFormats.get(name);
  if (format === undefined) return;
  const { low, high } = number;
  if (low === undefined || compareScaled(format.low, low.at) > 0) number.low = inclusive(format.low);
  if (high === undefined || compareScaled(format.high, high.at) < 0) number.high = inclusive(format.high);
  if (format.integer) number.integer = true;
}

/** The ways to leave the format: below, above. */
export function outsideNumberFormat(name: string): readonly ((number: NumberDemand) => void)[] {
  const format = numberFormats.get(name);
  if (format === undefined || !format.integer) return [];
  return [
    (number) => {
      if (number.high === undefined || compareScaled(number.high.at, format.low) >= 0)
        number.high = { at: format.low, exclusive: true };
    },
    (number) => {
      if (number.low === undefined || compareScaled(number.low.at, format.high) <= 0)
        number.low = { at: format.high, exclusive: true };
    },
  ];
}

function inclusive(at: Scaled): Bound {
  return { at, exclusive: false };
}

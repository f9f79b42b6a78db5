import type { Dice } from '../draw/dice.ts';
import type { TextDrawer } from '../string/string-drawer.ts';
import { charactersOf, digits, padded } from './assemble.ts';

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const notableDates = [
  '1970-01-01',
  '2000-02-29',
  '2024-02-29',
  '0001-01-01',
  '9999-12-31',
  '2038-01-19',
  '1900-02-28',
  '2026-03-29',
];
const leapSeconds = [
  { date: '2016-12-31', time: '23:59:60' },
  { date: '1998-12-31', time: '23:59:60' },
];

/** RFC 3339 `full-date`. */
export const drawDate: TextDrawer = ({ dice, tiny, hazards }) => {
  if (tiny) return '1970-01-01';
  return dice.chance(hazards) ? (dice.pick(notableDates) ?? '') : anyDate(dice);
};

/** RFC 3339 `full-time`. */
export const drawTime: TextDrawer = ({ dice, tiny, hazards }) => {
  if (tiny) return '00:00:00Z';
  if (dice.chance(hazards * 0.2)) return '23:59:60Z';
  return clock(dice) + fraction(dice) + offset(dice);
};

/** RFC 3339 `date-time`: leap seconds, offsets, lower case, up to nine digits of a second. */
export const drawDateTime: TextDrawer = (drawing, low, high) => {
  const { dice, tiny, hazards } = drawing;
  if (tiny) return '1970-01-01T00:00:00Z';
  if (dice.chance(hazards * 0.2)) {
    const { date, time } = dice.pick(leapSeconds) ?? { date: '2016-12-31', time: '23:59:60' };
    return `${date}T${time}${fraction(dice)}${dice.chance(0.5) ? 'Z' : '+00:00'}`;
  }
  const between = dice.chance(hazards * 0.2) ? 't' : 'T';
  return `${drawDate(drawing, low, high)}${between}${clock(dice)}${fraction(dice)}${offset(dice)}`;
};

/** RFC 3339, appendix A: `duration`. */
export const drawDuration: TextDrawer = ({ dice, tiny }) => {
  if (tiny) return 'PT0S';
  const count = (): number => dice.below(dice.chance(0.9) ? 40 : 100_000);
  if (dice.chance(0.15)) return `P${count()}W`;
  const time = run(['H', 'M', 'S'], count, dice);
  if (dice.chance(0.4)) return `PT${time}`;
  return `P${run(['Y', 'M', 'D'], count, dice)}${dice.chance(0.5) ? '' : `T${time}`}`;
};

/** Neighbouring units, none left out between the first and the last. */
function run(units: readonly string[], count: () => number, dice: Dice): string {
  const from = dice.below(units.length);
  const to = dice.between(from, units.length - 1);
  return units
    .slice(from, to + 1)
    .map((unit) => `${count()}${unit}`)
    .join('');
}

/** `date-time` with so many digits of a second and this offset, one drawer for each. */
export const dateTimeVariants: readonly TextDrawer[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((count) =>
  ['Z', 'z', '+00:00', '-05:30'].map(
    (zone): TextDrawer =>
      ({ dice }) =>
        `${anyDate(dice)}T${clock(dice)}${count === 0 ? '' : `.${charactersOf(digits, count, dice)}`}${zone}`,
  ),
);

function anyDate(dice: Dice): string {
  const year = dice.chance(0.8) ? dice.between(1970, 2040) : dice.between(1, 9999);
  const month = dice.below(12);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 1 && isLeap ? 29 : (daysIn[month] ?? 28);
  return `${padded(year, 4)}-${padded(month + 1, 2)}-${padded(dice.between(1, days), 2)}`;
}

function clock(dice: Dice): string {
  return `${padded(dice.below(24), 2)}:${padded(dice.below(60), 2)}:${padded(dice.below(60), 2)}`;
}

function fraction(dice: Dice): string {
  if (dice.chance(0.35)) return '';
  const count = dice.pick([3, 6, 6, 9, 1, 2, 4, 5, 7, 8]);
  if (dice.chance(0.15)) return `.${'0'.repeat(count)}`;
  return `.${charactersOf(digits, count, dice)}`;
}

function offset(dice: Dice): string {
  if (dice.chance(0.4)) return 'Z';
  if (dice.chance(0.05)) return 'z';
  if (dice.chance(0.4)) return '+00:00';
  return `${dice.pick(['+', '-'])}${padded(dice.below(dice.chance(0.9) ? 15 : 24), 2)}:${dice.pick(['00', '30', '45', '59'])}`;
}

import type { Dice } from '../draw/dice.ts';

/** Changes a text into one that careless readers take for it. */
export type NearMiss = (text: string) => string;

/** What `$` lets pass in some languages. */
const withLineEnd: readonly NearMiss[] = [(text) => `${text}\n`];

/** What `\d` lets pass in some languages, and what a pattern lets pass that is not tied to both ends. */
const withMore: readonly NearMiss[] = [
  (text) => text.replace(/\d/, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
  (text) => `${text}x`,
  (text) => `x${text}`,
  (text) => `${text} `,
  (text) => ` ${text}`,
  (text) => `${text}${text.slice(-1)}`,
];

/** Other letters for the same, and a character less. */
const withOther: readonly NearMiss[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
  (text) => [...text].slice(0, -1).join(''),
  (text) => [...text].slice(1).join(''),
];

/** Times without a zone or a day that there is, and identifiers without hyphens. */
const withOtherForm: readonly NearMiss[] = [
  (text) => text.replace(/(?:[Zz]|[+-]\d\d:\d\d)$/, ''),
  (text) => text.replace(/^(\d{4})-\d\d-\d\d/, '$1-02-30'),
  (text) => text.replace(/(?<=^\d{4}-\d\d-\d\d)[Tt]/, ' '),
  (text) => text.replace(/(?<=^\d{4}-\d\d-\d\d)[Tt].*/, ''),
  (text) => text.replace(/(?<=^[0-9a-f-]{36}$)|-/gi, ''),
];

/** The ways to miss a text that has a format. */
export const formatMisses: readonly (readonly NearMiss[])[] = [withOtherForm, withLineEnd];

/** The ways to miss a text, by what makes readers careless. */
export const nearMisses: readonly (readonly NearMiss[])[] = [withLineEnd, withMore, withOther];

/** A text near to the one given, in one of these ways; of all where none are given. */
export function textNear(text: string, dice: Dice, ways: readonly NearMiss[] = nearMisses.flat()): string {
  const first = dice.below(ways.length);
  for (let step = 0; step < ways.length; step += 1) {
    const near = ways[(first + step) % ways.length]?.(text);
    if (near !== undefined && near !== text) return near;
  }
  return `${text}x`;
}

import type { Dice } from '../draw/dice.ts';

const waysToMiss: readonly ((text: string) => string)[] = [
  // What `$` lets pass in some languages, and `\d` in others.
  (text) => `${text}\n`,
  (text) => text.replace(/\d/, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
  (text) => `${text}x`,
  (text) => `x${text}`,
  (text) => `${text} `,
  (text) => ` ${text}`,
  (text) => [...text].slice(0, -1).join(''),
  (text) => [...text].slice(1).join(''),
];

/** A text near to the one given, in one of the ways in which careless readers take it for the same. */
export function textNear(text: string, dice: Dice): string {
  const first = dice.below(waysToMiss.length);
  for (let step = 0; step < waysToMiss.length; step += 1) {
    const near = waysToMiss[(first + step) % waysToMiss.length]?.(text);
    if (near !== undefined && near !== text) return near;
  }
  return `${text}x`;
}

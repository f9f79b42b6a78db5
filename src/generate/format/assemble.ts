import type { Dice } from '../draw/dice.ts';

/** So many characters of the alphabet. */
export function charactersOf(alphabet: string, count: number, dice: Dice): string {
  let text = '';
  for (let at = 0; at < count; at += 1) text += alphabet[dice.below(alphabet.length)] ?? '';
  return text;
}

/** The number with leading zeros, so many digits long. */
export function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

export const lowerLetters = 'abcdefghijklmnopqrstuvwxyz';
export const digits = '0123456789';
export const hexDigits = '0123456789abcdef';
export const lettersAndDigits: string = lowerLetters + digits;

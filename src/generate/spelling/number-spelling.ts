import type { Dice } from '../draw/dice.ts';
import { scaledOf } from '../number/scaled.ts';

/** Another lexeme of the same number: fraction, exponent, sign of zero. */
export function spellNumber(lexeme: string, dice: Dice): string {
  const exact = scaledOf(lexeme);
  if (exact === undefined || /e/i.test(lexeme)) return lexeme;
  if (exact.units === 0n) return dice.pick(['-0', '0.0', '-0.0', '0e0', '0E+10', '0.00', '0e-5']);
  const fractional = lexeme.includes('.');
  const forms = fractional
    ? [`${lexeme}0`, `${lexeme}e0`, `${lexeme}E+0`, `${exact.units}e-${exact.scale}`, `${lexeme}000`]
    : [
        `${lexeme}.0`,
        `${lexeme}.0`,
        `${lexeme}e0`,
        `${lexeme}E0`,
        `${lexeme}0e-1`,
        `${lexeme}.00`,
        scientific(lexeme),
      ];
  return dice.pick(forms) ?? lexeme;
}

function scientific(lexeme: string): string {
  const sign = lexeme.startsWith('-') ? '-' : '';
  const digits = lexeme.slice(sign.length);
  return digits.length === 1 ? `${lexeme}e+0` : `${sign}${digits[0]}.${digits.slice(1)}e${digits.length - 1}`;
}

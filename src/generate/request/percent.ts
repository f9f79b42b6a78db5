import { encodeText } from '../../wire/text.ts';
import type { Dice } from '../draw/dice.ts';

/** How text is percent-encoded where there is a choice. */
export interface PercentStyle {
  readonly lowerCase: boolean;
  /** A space in a query as `+`. */
  readonly plus: boolean;
  /** Now and then what needs no encoding is encoded. */
  readonly eager: boolean;
}

/** Upper-case hex, `%20`, and only what must be encoded. */
export const plainPercent: PercentStyle = { lowerCase: false, plus: false, eager: false };

/** One of the other ways. */
export function drawPercentStyle(dice: Dice): PercentStyle {
  return { lowerCase: dice.chance(0.4), plus: dice.chance(0.5), eager: dice.chance(0.4) };
}

const unreserved = /^[A-Za-z0-9\-._~]$/;
const allowedInQuery = /^[A-Za-z0-9\-._~:/?@!$'()*,;]$/;

/** Text for one path segment, query key or query value. */
export function percentEncode(text: string, style: PercentStyle, reserved = false): string {
  let encoded = '';
  let at = 0;
  for (const byte of encodeText(text)) {
    const character = String.fromCharCode(byte);
    const isRaw = byte < 0x80 && (reserved ? allowedInQuery : unreserved).test(character);
    at += 1;
    if (isRaw && !(style.eager && at % 3 === 1)) encoded += character;
    else if (byte === 0x20 && style.plus) encoded += '+';
    else encoded += `%${hex(byte, style)}`;
  }
  return encoded;
}

function hex(byte: number, { lowerCase }: PercentStyle): string {
  const digits = byte.toString(16).padStart(2, '0');
  return lowerCase ? digits : digits.toUpperCase();
}

import type { TextDrawer } from '../string/string-drawer.ts';
import { drawFreeText } from '../text/free-text.ts';
import { charactersOf, digits, lettersAndDigits } from './assemble.ts';

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 6901. */
export const drawJsonPointer: TextDrawer = (drawing) => {
  const { dice, tiny } = drawing;
  if (tiny) return '';
  let text = '';
  for (let at = dice.below(4); at > 0; at -= 1)
    text += `/${dice.pick(['a', 'b', '0', '12', '-', '', '~0', '~1', 'é', 'a b', charactersOf(lettersAndDigits, 4, dice)])}`;
  return text;
};

/** A relative JSON Pointer. */
export const drawRelativePointer: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny) return '0';
  const up = dice.chance(0.5) ? '0' : String(1 + dice.below(20));
  return dice.chance(0.2) ? `${up}#` : up + (drawJsonPointer(drawing, low, high) ?? '');
};

/** An ECMA-262 regular expression. */
export const drawRegex: TextDrawer = ({ dice, tiny }) =>
  tiny
    ? ''
    : dice.pick([
        '^a+$',
        '[a-z]{2,5}',
        '\\d+',
        '(a|b)*c?',
        '^(?=x)x.*$',
        'é',
        '\\p{L}',
        '[^/]+',
        '',
        '(?<y>\\d{4})-\\k<y>',
      ]);

/** Base64 with padding (RFC 4648, section 4). */
export const drawBase64: TextDrawer = ({ dice, tiny }, low, high) => {
  const least = Math.ceil(low / 4);
  const most = Math.max(least, Math.min(Math.floor(high / 4), least + 8));
  const quads = tiny ? least : dice.between(least, most);
  if (quads === 0) return '';
  const text = charactersOf(base64Digits, quads * 4 - 4, dice);
  const end = dice.below(3);
  if (end === 0) return text + charactersOf(base64Digits, 4, dice);
  if (end === 1)
    return `${text}${charactersOf(base64Digits, 2, dice)}${charactersOf('AEIMQUYcgkosw048', 1, dice)}=`;
  return `${text}${charactersOf(base64Digits, 1, dice)}${charactersOf('AQgw', 1, dice)}==`;
};

/** Base64 with the URL alphabet, without padding (RFC 4648, section 5). */
export const drawBase64Url: TextDrawer = (drawing, low, high) =>
  drawBase64(drawing, low, high)?.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Any text. */
export const drawAnyText: TextDrawer = (drawing, low, high) => drawFreeText(drawing, low, high);

/** A decimal number as text. */
export const drawDecimal: TextDrawer = ({ dice, tiny }) =>
  tiny
    ? '0'
    : `${dice.chance(0.2) ? '-' : ''}${dice.below(100_000)}${dice.chance(0.5) ? `.${charactersOf(digits, 2, dice)}` : ''}`;

import type { Dice } from '../draw/dice.ts';
import type { TextDrawer } from '../string/string-drawer.ts';
import { charactersOf, digits, lettersAndDigits } from './assemble.ts';
import { drawHostname } from './network.ts';

const unreserved = `${lettersAndDigits}-._~`;
const encoded = ['%20', '%2F', '%2f', '%C3%A9', '%25', '%3F', '%E2%82%AC'];
const foreign = ['é', 'ü', '日本', 'я', '한'];

/** RFC 3986 `URI`. */
export const drawUri: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny && low <= 10) return 'http://a/'.slice(0, Math.max(8, low));
  if (high < 16) return `a:${charactersOf(lettersAndDigits, Math.max(0, Math.min(high, 4) - 2), dice)}`;
  if (dice.chance(0.1))
    return `${dice.pick(['urn:isbn:', 'mailto:', 'tel:', 'data:,'])}${charactersOf(digits, 10, dice)}`;
  const port = dice.chance(0.15) ? `:${dice.between(1, 65535)}` : '';
  const host = drawHostname(drawing, 0, 40) ?? 'a';
  const text = `${dice.pick(['http', 'https', 'https', 'ftp'])}://${host}${port}${path(dice, [])}${tail(dice, [])}`;
  return text.length < low
    ? text.replace(/[?#].*$/, '') + 'a'.repeat(low - text.replace(/[?#].*$/, '').length)
    : text;
};

/** RFC 3986 `URI-reference`. */
export const drawUriReference: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny) return 'a'.repeat(low);
  if (dice.chance(0.4)) return drawUri(drawing, low, high);
  return path(dice, []) + tail(dice, []);
};

/** RFC 3987 `IRI`. */
export const drawIri: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny || dice.chance(0.4)) return drawUri(drawing, low, high);
  return `https://example.org${path(dice, foreign)}${tail(dice, foreign)}`;
};

/** RFC 3987 `IRI-reference`. */
export const drawIriReference: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny || dice.chance(0.4)) return drawUriReference(drawing, low, high);
  return path(dice, foreign) + tail(dice, foreign);
};

/** RFC 6570 template. */
export const drawUriTemplate: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny) return 'a'.repeat(low);
  const expression = dice.pick([
    '{id}',
    '{+path}',
    '{#part}',
    '{?page,size}',
    '{&more}',
    '{/a,b}',
    '{.ext}',
    '{;x}',
    '{list*}',
    '{name:3}',
  ]);
  return `${drawUriReference(drawing, low, high)?.replace(/[?#].*$/, '') ?? ''}/${expression}`;
};

function path(dice: Dice, letters: readonly string[]): string {
  let text = '';
  const segments = dice.below(4);
  for (let at = 0; at < segments; at += 1) text += `/${segment(dice, letters)}`;
  return text === '' && dice.chance(0.5) ? '/' : text;
}

function segment(dice: Dice, letters: readonly string[]): string {
  let text = charactersOf(unreserved, 1 + dice.below(6), dice);
  if (dice.chance(0.15)) text += dice.pick(encoded) ?? '';
  if (letters.length > 0 && dice.chance(0.5)) text += dice.pick(letters) ?? '';
  return text;
}

function tail(dice: Dice, letters: readonly string[]): string {
  const query = dice.chance(0.3) ? `?${segment(dice, letters)}=${segment(dice, letters)}` : '';
  const fragment = dice.chance(0.15) ? `#${segment(dice, letters)}` : '';
  return query + fragment;
}

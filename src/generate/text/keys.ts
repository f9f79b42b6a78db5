import type { Drawing } from '../draw/drawing.ts';
import { drawFreeText } from './free-text.ts';

const plainKeys = [
  'a',
  'b',
  'id',
  'key',
  'name',
  'note',
  'tags',
  'total',
  'zeta',
  'client',
  'build',
  'nested',
  'Value',
  'x-y',
  'snake_case',
];

const hazardKeys = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'a/b',
  'a~b',
  'a.b',
  'a"b',
  'a\\b',
  '<b>',
  '&',
  '$ref',
  '0',
  '10',
  '9',
  '-1',
  'é',
  'e\u0301',
  'ключ',
  '鍵',
  // By UTF-16 units the key comes first, by code points the half-width form.
  '🔑',
  'ｱ',
  'ID',
  'Id',
  'line\nbreak',
  '\u2028',
];

/** A name for a member that no schema lists. */
export function drawKey(drawing: Drawing): string {
  const { dice } = drawing;
  if (drawing.hazards > 0 && dice.chance(drawing.hazards)) return dice.pick(hazardKeys) ?? '';
  if (dice.chance(0.85))
    return (dice.pick(plainKeys) ?? '') + (dice.chance(0.5) ? '' : String(dice.below(100)));
  return drawFreeText(drawing, 1, 12);
}

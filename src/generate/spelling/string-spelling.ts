import type { Dice } from '../draw/dice.ts';

const short: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

type Manner = 'ascii' | 'upper' | 'solidus' | 'some' | 'html';
const manners: readonly Manner[] = ['ascii', 'upper', 'solidus', 'some', 'html'];

/** Another spelling of the same string, quotes included: escapes where none are needed, and in other forms. */
export function spellString(value: string, dice: Dice): string {
  const manner = dice.pick(manners) ?? 'some';
  let text = '"';
  for (let at = 0; at < value.length; at += 1) text += spellUnit(value, at, { manner, dice });
  return `${text}"`;
}

interface Spelling {
  readonly manner: Manner;
  readonly dice: Dice;
}

function spellUnit(value: string, at: number, { manner, dice }: Spelling): string {
  const unit = value[at] ?? '';
  const code = value.charCodeAt(at);
  if (isLone(value, at)) return escaped(code, manner);
  if (code < 0x20)
    return dice.chance(0.5) ? (short.get(unit) ?? escaped(code, manner)) : escaped(code, manner);
  if (unit === '"' || unit === '\\') return dice.chance(0.8) ? `\\${unit}` : escaped(code, manner);
  if (unit === '/' && manner === 'solidus') return '\\/';
  if (manner === 'html' && "<>&\u2028\u2029'".includes(unit)) return escaped(code, manner);
  if ((manner === 'ascii' || manner === 'upper') && code > 0x7e) return escaped(code, manner);
  // One half of a surrogate pair is never escaped alone: the other, raw, would be no UTF-8.
  if (manner === 'some' && (code < 0xd800 || code > 0xdfff) && dice.chance(0.2)) return escaped(code, manner);
  return unit;
}

function isLone(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = code < 0xdc00 ? value.charCodeAt(at + 1) : value.charCodeAt(at - 1);
  return code < 0xdc00 ? !(other >= 0xdc00 && other <= 0xdfff) : !(other >= 0xd800 && other <= 0xdbff);
}

function escaped(code: number, manner: Manner): string {
  const hex = code.toString(16).padStart(4, '0');
  return `\\u${manner === 'upper' ? hex.toUpperCase() : hex}`;
}
